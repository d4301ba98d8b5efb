// Holds YAML files against a JSON Schema: schema.mjs SCHEMA FILE... prints for
// each a line "NAME<tab>yes", "no<tab>why", or "none<tab>why" where it is no YAML.
// SPDX-License-Identifier: GPL-3.0-or-later
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import ajv from 'ajv';
import { parseAllDocuments } from 'yaml';

const Ajv = ajv.default ?? ajv;
const [, , schema, ...files] = process.argv;
const validate = new Ajv({ strict: true, allowUnionTypes: true, strictTypes: false })
	.compile(JSON.parse(readFileSync(schema, 'utf8')));

function verdict(file) {
	let value;

	try {
		const text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));

		const documents = parseAllDocuments(text, { merge: true });

		for (const document of documents)
			for (const problem of [...document.errors, ...document.warnings]) throw problem;
		value = documents[0]?.toJS();
	} catch (error) {
		return `none\t${error.message.split('\n')[0]}`;
	}
	if (validate(value)) return 'yes';
	const { instancePath, message } = validate.errors[0];

	return `no\t${instancePath} ${message}`;
}

for (const file of files) console.log(`${basename(file)}\t${verdict(file)}`);
