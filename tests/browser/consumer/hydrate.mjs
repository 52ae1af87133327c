// Puts the markup that React rendered on the server into the page that hydrates it, as a framework does.
import { readFileSync, writeFileSync } from 'node:fs';
import { html } from './ssr/server.js';

const page = 'dist/react/hydrated.html';
writeFileSync(page, readFileSync(page, 'utf8').replace('<!--app-->', () => html));
