// Checks the manifest of the installed package against the schema of its format.
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';

const read = (path) => JSON.parse(readFileSync(path, 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: true });
const valid = ajv.compile(read('node_modules/custom-elements-manifest/schema.json'));
if (!valid(read('node_modules/touchline/custom-elements.json'))) {
  console.error(ajv.errorsText(valid.errors, { separator: '\n' }));
  process.exit(1);
}
