/*
 * What stands in the journeys that are measured: the texts of twelve lanes.
 *
 * They are of the length and the languages that teams write in: English and
 * Dutch, some Japanese and Chinese, some emoji. A text is chosen by hashing its
 * place, so that a longer journey begins as a shorter one does.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "texts.h"

#include <stdint.h>

enum { TEXTS_MOST = 12 };

struct texts {
	const char *lane;
	const char *text[TEXTS_MOST + 1];
};

static const struct texts all[TEXT_LANES + 1] = {
	{ "context", { "Zakelijke klant", "Student", "Returning customer", "Oudere klant (70+)",
	    "Young family, second child on the way", "IT-beheerder", "初めての利用者",
	    "Inkoper bij een ziekenhuis" } },
	{ "channel", { "website", "e-mail", "telefoon", "chat", "winkel", "mobile app", "balie",
	    "WhatsApp", "post" } },
	{ "action", { "vergelijkt prijzen en kiest het abonnement",
	    "reads three reviews and the small print", "belt de klantenservice, staat in de wacht",
	    "opent de doos en zoekt de handleiding", "waits for the installer between 8 and 12",
	    "stuurt een herinnering ⚠️", "資料をダウンロードして上司に見せる",
	    "fills in the form for the second time", "deelt de link met haar partner",
	    "比较了三家供应商的报价", "scant de code op het pakket" } },
	{ "thought", { "Waarom moet ik dit nóg een keer invullen?",
	    "Is this the real price, or are there hidden costs?", "Eindelijk iemand die meedenkt!",
	    "Nobody told me it would take two weeks", "本当にこれで合っているのかな…",
	    "That was easier than I expected 🎉", "Het lijkt wel of niemand mijn dossier kent 😤",
	    "这个页面到底要我填几次?" } },
	{ "quote", { "Ik wil gewoon weten waar ik aan toe ben", "I gave up and went to the shop",
	    "Zij belden mij terug, dat had ik niet verwacht", "電話がなかなかつながらない",
	    "Everything was in one place for once", "Na drie mails wist ik het nog niet" } },
	{ "emotion", { "1", "2", "3", "4", "5" } },
	{ "pain", { "Lange wachttijd, geen terugbeloptie", "Form loses input after a timeout",
	    "Voorwaarden zijn onbegrijpelijk: juridische taal", "Prijs wijkt af van de advertentie",
	    "Two logins for one account", "エラーメッセージが英語のみ",
	    "Onduidelijk wie verantwoordelijk is", "配送时间不明确 📦",
	    "The invoice does not name the project" } },
	{ "idea", { "Toon de totaalprijs vóór de laatste stap", "Send a proactive status message",
	    "Eén dossier voor alle kanalen", "Pre-fill the form from the last order",
	    "チャットで即時回答", "Let customers pick a time for the call",
	    "Stuur een filmpje van twee minuten mee 🎬", "Add a clear error with a next step" } },
	{ "service", { "Wij bellen terug binnen een uur", "One person from start to finish",
	    "Eerlijk over wat niet kan", "Never ask what we already know", "必ず名前で呼ぶ" } },
	{ "backstage", { "planning controleert de route", "credit check runs overnight",
	    "dossier wordt met de hand overgetypt", "warehouse picks the order before ten",
	    "契約書を法務部が確認する", "mailing gaat via het marketingbureau" } },
	{ "owner", { "Marketing", "E-commerce", "Logistiek", "Klantenservice", "Juridische Zaken",
	    "Billing", "UX" } },
	{ "need", { "weten wat het kost", "a person who picks up", "zekerheid over de levering",
	    "proof that the order went through", "安心できる説明", "rust, geen verkooppraat",
	    "to compare without an account" } },
	{ NULL, { "Ziet een advertentie", "Search result page", "Winkelbezoek", "Chat with agent",
	    "Handleiding lezen", "Checkout form", "Eerste login", "Invoice received", "Unboxing 📦",
	    "Klantenservice bellen", "見積もりを依頼", "Opzegging" } },
};

static const char *const tails[] = {
	"", "", "", "", "", ", third time this month", " (again)", ", zoals vorige keer",
	", vooral op mobiel", " – see the notes of the last workshop, which say more",
};

static const char *const phases[] = {
	"Awareness", "Oriëntatie", "Consideration", "Aankoop", "Onboarding", "Gebruik", "Support",
	"Facturatie", "Loyalty", "Opzegging",
};

#define COUNT(array) (sizeof (array) / sizeof (array)[0])

/* Of a place; every bit of the number counts (Knuth's multiplier, then mixed). */
static uint32_t
hash(size_t number, size_t lane)
{
	uint32_t bits = (uint32_t)number * 2654435761u + (uint32_t)lane * 40503u;

	bits ^= bits >> 15;
	bits *= 2246822519u;
	bits ^= bits >> 13;
	bits *= 3266489917u;
	return bits ^ bits >> 16;
}

const char *
text_lane(size_t lane)
{
	return all[lane].lane;
}

static bool
takes_tail(size_t lane)
{
	const char *id = all[lane].lane;

	return id && (str_equal(id, "action") || str_equal(id, "pain") || str_equal(id, "idea") ||
	    str_equal(id, "thought") || str_equal(id, "backstage"));
}

void
text_cell(size_t number, size_t lane, struct str *out)
{
	const struct texts *texts = &all[lane];
	uint32_t bits = hash(number, lane);
	size_t count = 0;

	while (texts->text[count])
		count++;
	str_add(out, texts->text[bits % count]);
	if (takes_tail(lane))
		str_add(out, tails[bits / 64 % COUNT(tails)]);
}

size_t
text_phase(size_t number)
{
	return number / 8;
}

const char *
text_phase_name(size_t phase)
{
	return phases[phase % COUNT(phases)];
}
