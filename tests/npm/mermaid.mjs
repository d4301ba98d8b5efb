// Reads NAME.mmd by Mermaid's parser and NAME.json as cjm's own, and prints
// for each a line "NAME<tab>what differs". Ends with 77 where Mermaid does not
// start at all.
// SPDX-License-Identifier: GPL-3.0-or-later
import { readFileSync } from 'node:fs';

// Mermaid cleans texts by a browser's means.
async function start() {
	try {
		const { JSDOM } = await import('jsdom');
		const { window } = new JSDOM('');
		globalThis.window = window;
		globalThis.document = window.document;
		const { default: mermaid } = await import('mermaid');
		await mermaid.parse('journey\nx: 1');
		return mermaid;
	} catch (error) {
		console.error(`Mermaid does not start: ${error.message.split('\n')[0]}`);
		process.exit(77);
	}
}

const flat = (text) => text.trim().replace(/\s+/g, ' ');

// The drawing turns Mermaid's marks for #58; and the like back.
const unmarked = (text) => text.replace(/ﬂ°°(\d+)¶ß/g, (_, code) => String.fromCharCode(code))
	.replace(/ﬂ°(\w+)¶ß/g, '#$1;');

// Halves away from the middle, and nothing outside 1 to 5.
function scoreOf(level, [low, high]) {
	const mild = (level - low) / (high - low) * 4 - 2;
	return 3 + Math.sign(mild) * Math.min(2, Math.floor(Math.abs(mild) + 0.5));
}

function wanted(journey) {
	const tasks = [];
	for (const phase of journey.phases)
		for (const touchpoint of phase.touchpoints) {
			const levels = (touchpoint.emotion ?? []).map((card) => Number(card.text));
			const scores = levels.map((level) => scoreOf(level, journey.scale ?? [1, 5]));
			for (const score of scores.length ? new Set(scores.sort()) : [3])
				tasks.push([flat(phase.name), flat(touchpoint.name), score]);
		}
	return [flat(journey.title), tasks];
}

async function parsed(mermaid, text) {
	const { db } = await mermaid.mermaidAPI.getDiagramFromText(text);
	return [flat(unmarked(db.getDiagramTitle())),
		db.getTasks().map((task) => [flat(unmarked(task.section)), flat(unmarked(task.task)),
			task.score])];
}

// Mermaid makes tags harmless before anything else.
const harmless = (text) => text.replace(/&lt;/g, '<').replace(/&gt;/g, '>')
	.replace(/&amp;/g, '&').replace(/'/g, '\\"');

const mermaid = await start();
for (const path of process.argv.slice(2)) {
	let said = '';
	try {
		const want = JSON.stringify(wanted(JSON.parse(readFileSync(path.replace(/mmd$/, 'json')))));
		const got = JSON.stringify(await parsed(mermaid, readFileSync(path, 'utf8')));
		if (harmless(got) !== harmless(want))
			said = `want ${want} got ${got}`;
	} catch (error) {
		said = error.message.replace(/\s+/g, ' ');
	}
	console.log(`${path}\t${said}`);
}
