/*
 * The words that people put above the columns of their maps.
 *
 * Words are compared without case and accents. The list grows by what real
 * tables have.
 *
 * SPDX-License-Identifier: GPL-3.0-or-later
 */
#include "config.h"

#include "table_words.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/str.h"
#include "base/utf8.h"

struct word {
	enum heading_role role;
	key_id lane;
	const char *const *words;
};

#define WORDS(...) (const char *const[]){ __VA_ARGS__, NULL }

static const struct word words[] = {
	{ HEADING_PHASE, KEY_NONE, WORDS("phase", "phases", "stage", "stages", "journey stage",
		"journey phase", "fase", "fasen", "fases", "etappe", "etappen", "etape", "etapes",
		"phasen", "etapa", "etapas", "этап", "этапы", "стадия", "фаза", "step group",
		"section", "sectie", "epic", "activity group") },
	{ HEADING_TOUCHPOINT, KEY_NONE, WORDS("touchpoint", "touch point", "contactmoment",
		"contact moment", "contactpunt", "raakpunt", "step", "stap", "task", "taak",
		"moment", "kontaktpunkt", "schritt", "point de contact", "etape du parcours",
		"punto de contacto", "paso", "точка контакта", "шаг", "journey step", "screen",
		"scherm", "user task", "event", "scene", "interaction", "interactie") },
	{ HEADING_TOUCHPOINTS, KEY_NONE, WORDS("touchpoints", "touch points", "contactmomenten",
		"contactpunten", "raakpunten", "steps", "stappen", "kontaktpunkte",
		"points de contact", "puntos de contacto", "точки контакта", "шаги", "nodes",
		"tasks", "taken", "pasos", "schritte") },
	{ HEADING_LANE, KEY_ACTION, WORDS("action", "actions", "activity", "activities", "doing",
		"does", "actie", "acties", "handeling", "handelingen", "activiteit",
		"activiteiten", "aktion", "aktionen", "handlung", "handlungen", "accion",
		"acciones", "действие", "действия", "steps taken", "behaviour", "behavior",
		"gedrag", "doet", "description", "beschrijving", "what happens", "details") },
	{ HEADING_LANE, KEY_ROLE, WORDS("role", "roles", "rol", "rollen", "rolle") },
	{ HEADING_LANE, KEY_CONTEXT, WORDS("context", "situation", "situatie", "setting",
		"environment", "omgeving", "kontext", "contexte", "contexto", "контекст") },
	{ HEADING_LANE, KEY_MOTIVATION, WORDS("motivation", "motivations", "motive", "motives",
		"motivatie", "drijfveer", "drijfveren", "why", "waarom", "мотивация",
		"motivacion") },
	{ HEADING_LANE, KEY_TRIGGER, WORDS("trigger", "triggers", "aanleiding", "aanleidingen",
		"ausloser", "declencheur", "declencheurs", "триггер", "триггеры",
		"disparador") },
	{ HEADING_LANE, KEY_NEED, WORDS("need", "needs", "goal", "goals", "objective",
		"objectives", "behoefte", "behoeften", "behoeftes", "doel", "doelen",
		"bedurfnis", "bedurfnisse", "ziel", "ziele", "besoin", "besoins", "objectif",
		"objectifs", "necesidad", "necesidades", "objetivo", "objetivos",
		"потребность", "потребности", "цель", "цели", "jobs to be done", "wants",
		"wensen") },
	{ HEADING_LANE, KEY_EXPECTATION, WORDS("expectation", "expectations", "verwachting",
		"verwachtingen", "erwartung", "erwartungen", "attente", "attentes",
		"expectativa", "expectativas", "ожидание", "ожидания") },
	{ HEADING_LANE, KEY_THOUGHT, WORDS("thought", "thoughts", "thinking", "thinks",
		"thoughts and feelings", "thoughts and emotions", "gedachte", "gedachten",
		"gedachtes", "denkt", "question", "questions", "vraag", "vragen", "gedanke",
		"gedanken", "pensee", "pensees", "pensamiento", "pensamientos", "мысль",
		"мысли", "mindset") },
	{ HEADING_LANE, KEY_QUOTE, WORDS("quote", "quotes", "saying", "says", "citaat",
		"citaten", "quotatie", "zegt", "zitat", "zitate", "citation", "citations",
		"cita", "citas", "цитата", "цитаты", "verbatim", "verbatims") },
	{ HEADING_LANE, KEY_PAIN, WORDS("pain", "pains", "pain point", "pain points",
		"painpoint", "painpoints", "frustration", "frustrations", "friction",
		"friction points", "problem", "problems", "issue", "issues", "barrier",
		"barriers", "challenge", "challenges", "obstacle", "obstacles", "bottleneck",
		"bottlenecks", "pijn", "pijnpunt", "pijnpunten", "frustratie", "frustraties",
		"probleem", "problemen", "knelpunt", "knelpunten", "drempel", "drempels",
		"schmerzpunkt", "schmerzpunkte", "probleme", "problemes", "points de friction",
		"irritants", "puntos de dolor", "dolores", "problema", "problemas", "боль",
		"боли", "проблема", "проблемы", "барьеры") },
	{ HEADING_LANE, KEY_OUTCOME, WORDS("outcome", "outcomes", "result", "results",
		"desired outcome", "uitkomst", "uitkomsten", "resultaat", "resultaten",
		"ergebnis", "ergebnisse", "resultat", "resultats", "resultado", "resultados",
		"результат", "результаты") },
	{ HEADING_LANE, KEY_SERVICE, WORDS("service", "frontstage", "front stage",
		"frontstage actions", "staff actions", "employee actions", "voor de schermen",
		"service concept", "dienstverlening") },
	{ HEADING_LANE, KEY_BACKSTAGE, WORDS("backstage", "back stage", "backstage actions",
		"achter de schermen", "internal process", "internal processes",
		"intern proces", "interne processen") },
	{ HEADING_LANE, KEY_SUPPORT, WORDS("support", "support processes", "support process",
		"systems", "system", "supporting systems", "ondersteuning", "systemen",
		"systeem", "technology", "tools", "tooling") },
	{ HEADING_LANE, KEY_IDEA, WORDS("idea", "ideas", "opportunity", "opportunities",
		"improvement", "improvements", "solution", "solutions", "recommendation",
		"recommendations", "suggestion", "suggestions", "how might we", "hmw", "idee",
		"ideeen", "ideen", "kans", "kansen", "verbetering", "verbeteringen",
		"verbeterpunt", "verbeterpunten", "verbeterkansen", "oplossing", "oplossingen",
		"aanbeveling", "aanbevelingen", "chance", "chancen", "verbesserung",
		"verbesserungen", "opportunite", "opportunites", "idees", "oportunidad",
		"oportunidades", "идея", "идеи", "возможность", "возможности", "решение",
		"решения") },
	{ HEADING_LANE, KEY_CHANNEL, WORDS("channel", "channels", "kanaal", "kanalen", "kanal",
		"kanale", "canal", "canaux", "canales", "канал", "каналы", "device", "devices",
		"medium", "media") },
	{ HEADING_LANE, KEY_OWNER, WORDS("owner", "owners", "responsible", "department",
		"departments", "team", "teams", "actor", "actors", "eigenaar", "eigenaren",
		"verantwoordelijk", "verantwoordelijke", "afdeling", "afdelingen",
		"verantwortlich", "abteilung", "responsable", "equipe", "ответственный",
		"владелец", "stakeholder", "stakeholders") },
	{ HEADING_LANE, KEY_FEELING, WORDS("feeling", "feelings", "feels", "gevoel", "gevoelens",
		"voelt", "gefuhl", "gefuhle", "sentiment", "ressenti", "sentimiento",
		"sentimientos", "чувство", "чувства") },
	{ HEADING_LANE, KEY_EMOTION, WORDS("emotion", "emotions", "emotional state", "mood",
		"emotion score", "feeling score", "emotional impact", "emotional journey",
		"experience", "score", "rating", "satisfaction", "satisfaction score", "csat",
		"emotie", "emoties", "beleving", "ervaring", "stemming", "tevredenheid",
		"cijfer", "waardering", "emotionen", "stimmung", "zufriedenheit", "emocion",
		"emociones", "satisfaccion", "эмоция", "эмоции", "настроение", "оценка",
		"smiley", "emotional curve", "emotie curve") },
	{ HEADING_LANE, KEY_EXPECTED, WORDS("expected", "expected emotion", "desired emotion",
		"verwacht", "gewenste beleving", "verwachte beleving") },
	{ HEADING_LANE, KEY_DATA, WORDS("data", "metric", "metrics", "kpi", "kpis", "cijfers",
		"figures", "measure", "measures", "meting", "metingen", "kennzahlen",
		"indicateurs", "indicadores", "метрика", "метрики", "данные",
		"success metrics") },
	{ HEADING_WHOLE, KEY_NONE, WORDS("whole phase", "hele fase") },
	{ HEADING_KEY, KEY_NONE, WORDS("journeyid", "journey id", "customerid", "customer id",
		"userid", "user id", "sessionid", "session id", "visitorid", "visitor id",
		"clientid", "client id", "caseid", "case id", "eventid", "event id", "orderid",
		"order id", "case concept name", "klantnummer", "klant id") },
	{ HEADING_TIME, KEY_NONE, WORDS("timestamp", "time stamp", "time", "date", "datetime",
		"visitdate", "visit date", "journey date", "journey time", "touch date",
		"event date", "event time", "start time", "complete timestamp", "tijd",
		"datum", "tijdstip", "created at", "datum en tijd", "time timestamp") },
};

/* Words that say nothing about which lane it is. */
static const char *const fillers[] = {
	"user", "users", "customer", "customers", "client", "clients", "s", "key", "main", "possible",
	"potential", "our", "the", "their", "improvement", "klant", "klanten", "gebruiker",
	"gebruikers", "belangrijkste", "mogelijke", "kunden", "ключевые", "основные", "of", "van",
	"de", "for", "business", "design", "desired", "product",
};

static const char *const stages[] = {
	"awareness", "consideration", "decision", "purchase", "retention", "loyalty", "advocacy",
	"discovery", "discover", "onboarding", "research", "evaluation", "acquisition", "usage",
	"renewal", "support", "delivery", "before", "during", "after", "post purchase", "explore",
	"orientatie", "bewustwording", "overweging", "aankoop", "gebruik", "loyaliteit", "voor",
	"tijdens", "na", "levering", "nazorg", "bewusstsein", "kauf", "осознание",
	"рассмотрение", "покупка", "inspiration", "inspiratie", "booking", "pre purchase",
};

/* Lower case words with one blank between them; yours. */
static char *
plain_words(const char *text)
{
	char *folded = utf8_fold(text);
	struct str out = { 0 };

	for (const char *at = folded; *at != '\0'; at++) {
		if ((unsigned char)*at >= 0x80 || isalnum((unsigned char)*at))
			str_add_char(&out, *at);
		else if (out.len > 0 && out.s[out.len - 1] != ' ')
			str_add_char(&out, ' ');
	}
	if (out.len > 0 && out.s[out.len - 1] == ' ')
		str_cut(&out, out.len - 1);
	free(folded);
	return out.s != NULL ? str_take(&out) : mem_text("");
}

/* Some words of the lists have letters that folding changes. */
static bool
same_word(const char *plain, const char *word)
{
	char *other;
	bool same;

	if ((unsigned char)*word < 0x80)
		return strcmp(plain, word) == 0;
	if ((unsigned char)*plain < 0x80)
		return false;
	other = plain_words(word);
	same = strcmp(plain, other) == 0;
	free(other);
	return same;
}

static bool
is_in(const char *plain, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (same_word(plain, list[i]))
			return true;
	return false;
}

static const struct word *
find_word(const char *plain)
{
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		for (const char *const *word = words[i].words; *word != NULL; word++)
			if (same_word(plain, *word))
				return &words[i];
	return NULL;
}

/* The words without those that say nothing; yours. */
static char *
without_fillers(const char *plain)
{
	struct str out = { 0 };

	while (*plain != '\0') {
		size_t len = strcspn(plain, " ");
		char *word = mem_text_n(plain, len);

		if (!is_in(word, fillers, sizeof fillers / sizeof *fillers))
			str_add_format(&out, "%s%s", out.len > 0 ? " " : "", word);
		free(word);
		plain += len + (plain[len] == ' ');
	}
	return out.s != NULL ? str_take(&out) : mem_text("");
}

/* --- headings ------------------------------------------------------------------- */

static void
set_role(struct heading *heading, enum heading_role role, key_id lane, bool certain)
{
	const struct lane_row *row = kinds_lane(lane);

	heading->role = role;
	heading->lane = lane;
	heading->certain = certain;
	if (row != NULL)
		heading->kind = row->kind;
}

/* A lane by the label or the id that cjm itself gives it. */
static bool
find_own(struct heading *heading, const char *plain)
{
	size_t count;
	const struct lane_row *rows = kinds_lanes(&count);

	for (size_t i = 0; i < count; i++)
		if (rows[i].kind != LANE_DERIVED && (same_word(plain, key_name(rows[i].key)) ||
		    strcasecmp(heading->label, rows[i].label) == 0 ||
		    strcasecmp(heading->label, rows[i].label_nl) == 0)) {
			set_role(heading, HEADING_LANE, rows[i].key, true);
			return true;
		}
	return false;
}

/* "Pensieve solutions": the second of two words can tell the lane. */
static const struct word *
find_second(const char *plain)
{
	const char *second = strchr(plain, ' ');
	const struct word *word = NULL;

	if (second != NULL && strchr(second + 1, ' ') == NULL)
		word = find_word(second + 1);
	return word != NULL && word->role == HEADING_LANE ? word : NULL;
}

static const struct word *
find_part(const char *text, size_t len)
{
	char *copy = mem_text_n(text, len), *plain = plain_words(copy);
	char *rest = without_fillers(plain);
	const struct word *word = find_word(plain);

	if (word == NULL && *rest != '\0')
		word = find_word(rest);
	free(rest);
	free(plain);
	free(copy);
	return word;
}

/* "Pain points / frustrations": one lane, if no part says another. */
static const struct word *
find_parts(const char *label)
{
	const struct word *found = NULL;

	while (*label != '\0') {
		size_t len = strcspn(label, "&/+,");
		const struct word *word = find_part(label, len);

		if (word != NULL && found != NULL && word != found)
			return NULL;
		found = word != NULL ? word : found;
		label += len + (label[len] != '\0');
	}
	return found;
}

static void
find_role(struct heading *heading)
{
	char *plain = plain_words(heading->label), *rest;
	const struct word *word = NULL;
	bool certain = true;

	if (!find_own(heading, plain)) {
		word = find_word(plain);
		certain = word != NULL;
		rest = without_fillers(plain);
		if (word == NULL && *rest != '\0')
			word = find_word(rest);
		if (word == NULL)
			word = strpbrk(heading->label, "&/+,") != NULL ?
			    find_parts(heading->label) : find_second(rest);
		free(rest);
	}
	if (word != NULL)
		set_role(heading, word->role, word->lane, certain);
	free(plain);
}

/* "[id]" or "[id kind]" at the end, as our own tables write it. */
static void
take_id(struct heading *heading)
{
	size_t len = strlen(heading->label), size;
	char *open = strrchr(heading->label, '[');
	enum lane_kind kind = LANE_CARDS;

	if (open == NULL || len == 0 || heading->label[len - 1] != ']')
		return;
	size = strcspn(open + 1, " ]");
	if (size == 0)
		return;
	if (open[1 + size] == ' ') {
		char *word = mem_text_n(open + 2 + size, strcspn(open + 2 + size, "]"));

		kind = kinds_find(word);
		free(word);
		if (kind == LANE_KINDS || kind == LANE_DERIVED)
			return;
	}
	heading->id = mem_text_n(open + 1, size);
	heading->role = HEADING_LANE;
	heading->kind = kind;
	heading->certain = true;
	while (open > heading->label && open[-1] == ' ')
		open--;
	*open = '\0';
	heading->lane = key_find(heading->id);
	if (kinds_lane(heading->lane) == NULL || heading->lane == KEY_WALKS)
		heading->lane = KEY_NONE;
	else
		heading->kind = kinds_lane(heading->lane)->kind;
}

/* "(1-5)", "(-2 to 2)", "(0 … 10)" anywhere behind the words. */
static void
take_scale(struct heading *heading)
{
	char *open = strrchr(heading->label, '('), *end, *from;

	if (open == NULL || open == heading->label)
		return;
	heading->low = strtod(open + 1, &end);
	if (end == open + 1)
		return;
	from = end + strspn(end, " ");
	if (strncmp(from, "to ", 3) == 0)
		from += 3;
	else if (strncmp(from, "–", 3) == 0 || strncmp(from, "…", 3) == 0)
		from += 3;
	else if (strncmp(from, "..", 2) == 0)
		from += 2;
	else if (*from == '-' || *from == '/')
		from++;
	else
		return;
	heading->high = strtod(from, &end);
	if (end == from || *end != ')' || end[1] != '\0' || !(heading->high > heading->low))
		return;
	heading->has_scale = true;
	while (open > heading->label && open[-1] == ' ')
		open--;
	*open = '\0';
}

/* What stands in brackets behind the words, such as a unit, does not count. */
static void
find_without_brackets(struct heading *heading)
{
	char *open = strpbrk(heading->label, "(:");
	char saved;

	if (open == NULL || open == heading->label)
		return;
	saved = *open;
	*open = '\0';
	find_role(heading);
	*open = saved;
	heading->certain = false;
}

static void
find(struct heading *heading)
{
	if (heading->role == HEADING_UNKNOWN)
		find_role(heading);
	if (heading->role == HEADING_UNKNOWN)
		find_without_brackets(heading);
}

/* A scale belongs to levels, and is part of the words anywhere else. */
void
heading_read(struct heading *heading, const char *text)
{
	char *label;

	*heading = (struct heading){ .label = mem_text(text), .kind = LANE_CARDS };
	take_id(heading);
	label = mem_text(heading->label);
	take_scale(heading);
	find(heading);
	if (heading->has_scale && heading->kind != LANE_LEVEL && heading->lane != KEY_FEELING) {
		heading->has_scale = false;
		free(heading->label);
		heading->label = label;
		find(heading);
	} else {
		free(label);
	}
}

void
heading_clear(struct heading *heading)
{
	free(heading->label);
	free(heading->id);
	*heading = (struct heading){ 0 };
}

bool
heading_is_stage(const char *text)
{
	char *plain = plain_words(text);
	bool is = is_in(plain + strspn(plain, "0123456789 "), stages,
	    sizeof stages / sizeof *stages);

	free(plain);
	return is;
}
