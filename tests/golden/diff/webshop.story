2026-03-17  Noor  HASH
  Mended
  Emotion ▃█▃█▆▅▃█▁▆  3.3
  a journey again

2026-03-16  Noor  HASH
  Oops
  it was no journey then: 3:1: expected a value here

2026-03-15  Noor  HASH
  After the walk of June
  Emotion ▃█▃█▆▅▃█▁▆  3.0 → 3.3
  added 2 · removed 2 · moved 2 · renamed 2 · changed 16
  Journey
    ~ Title: First [-purchase-]{+order+} in the webshop
  Personas
    ~ Sanne de Vries: Age 34 → 35; Hobbies running, [-cooking-]{+baking+}
  Lanes
    − Need
  Awareness › Sees an ad on her phone
    ~ renamed: Sees an ad{+ on her phone+}
    ~ Emotion 3 → 2
    ~ Data “Reach”: Figures 2026-03: 19400 → 19800; 2026-04: {+21000+}
    … and 13 more

2026-03-14  Noor  HASH
  To a folder of its own
  Emotion ▅▆▃▆▅▃▆▁▆  3.0
  the file got another name

2026-03-13  Noor  HASH
  Only laid out anew
  the file was called then: map.yaml
  Emotion ▅▆▃▆▅▃▆▁▆  3.0
  written otherwise; the map is the same

2026-03-12  Noor  HASH
  Less rosy
  Emotion ▅▆▃▆▅▃▆▁▆  3.2 → 3.0
  Awareness › Friend recommends the shop
    ~ Emotion 5 → 4
  Retention › Receives the parcel
    ~ Emotion 5 → 4

2026-03-11  Noor  HASH
  As the team walked it
  Emotion ▅█▃▆▅▃█▁▆  3.2
  the map begins; phases: 5, touchpoints: 9

Emotion on average ▆▁▁▁██  3.2 → 3.3
