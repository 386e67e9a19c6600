/** How the page of a table looks, on a screen in light and in dark, and on paper. */
export const HTML_STYLE = `:root {
  color-scheme: light dark;
  --paper: #fdfcf8; --ink: #17202e; --soft: #5a6472; --line: #d9d6cc; --band: #eef0ee; --accent: #1f5f8b;
}
@media (prefers-color-scheme: dark) {
  :root { --paper: #14181f; --ink: #e6e8ec; --soft: #a2abb8; --line: #333b47; --band: #1f2630; --accent: #8cc4ea; }
}
* { box-sizing: border-box; }
body {
  margin: 0 auto; padding: 2rem clamp(1rem, 3vw, 3rem); max-width: 90rem;
  background: var(--paper); color: var(--ink);
  font: 0.875rem/1.45 "Noto Sans", "Segoe UI", Roboto, "Helvetica Neue", Arial, "Noto Sans Thai", "Noto Sans Khmer",
    "Noto Sans Lao", "Noto Sans Myanmar", sans-serif;
}
h1 { margin: 0 0 1rem; font-size: 1.6rem; line-height: 1.2; text-wrap: balance; }
h2 { margin: 2rem 0 0.5rem; font-size: 1.1rem; }
a { color: var(--accent); overflow-wrap: anywhere; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 0 0 1.5rem; padding: 0; list-style: none; }
table { width: 100%; border-collapse: collapse; border-bottom: 1.5px solid var(--ink); }
caption { padding: 0 0 0.75rem; color: var(--soft); text-align: left; }
th, td { padding: 0.4rem 0.6rem; text-align: left; vertical-align: top; overflow-wrap: break-word; }
th:first-child, td:first-child { padding-left: 0.4rem; }
tbody th[scope="row"] { font-weight: 400; }
thead th {
  position: sticky; top: 0; background: var(--paper); vertical-align: bottom;
  box-shadow: inset 0 1.5px var(--ink), inset 0 -1px var(--ink);
}
tbody tr + tr > * { border-top: 1px solid var(--line); }
tr.band th { padding-top: 0.6rem; background: var(--band); font-size: 0.95rem; scroll-margin-top: 3rem; }
tr.band small { margin-left: 0.5rem; color: var(--soft); font-weight: 400; }
.code { font-variant-numeric: tabular-nums; }
.number { text-align: right; font-variant-numeric: tabular-nums; }
.concept { min-width: 12rem; }
.title { min-width: 9rem; }
.prose { min-width: 16rem; }
.note, footer { color: var(--soft); max-width: 75ch; }
.note { margin: 0.5rem 0; }
ol, dl { max-width: 100ch; }
ol li { margin: 0.3rem 0; }
sup { line-height: 0; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.3rem 1rem; }
dd { margin: 0; }
footer { margin-top: 2rem; border-top: 1px solid var(--line); }
@media (max-width: 50rem) { main { overflow-x: auto; } thead th { position: static; } }
@page { size: A4 landscape; margin: 15mm; }
@media print {
  :root { --paper: #fff; --ink: #000; --soft: #444; --line: #bbb; --band: #eee; --accent: #000; }
  body { padding: 0; font-size: 8.5pt; }
  nav { display: none; }
  thead { display: table-header-group; }
  thead th { position: static; box-shadow: none; border-top: 1pt solid; border-bottom: 0.5pt solid; }
  tr { break-inside: avoid; }
  tr.band { break-after: avoid; print-color-adjust: exact; }
}
`;
