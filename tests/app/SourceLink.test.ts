import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { followable, SourceLink } from "../../src/app/SourceLink.tsx";

/** Addresses that become links, with where each then leads. */
const LINKS: readonly (readonly [string, string])[] = [
  ["https://example.org", "https://example.org/"],
  ["http://example.org/a?b=c#d", "http://example.org/a?b=c#d"],
  ["HTTPS://EXAMPLE.ORG/A", "https://example.org/A"],
  ["https://example.org:8443/x", "https://example.org:8443/x"],
  ["https://example.org/a b", "https://example.org/a%20b"],
  ["https://example.org/?q=<script>", "https://example.org/?q=%3Cscript%3E"],
  ['https://example.org/"onmouseover="x', "https://example.org/%22onmouseover=%22x"],
  ["https://example.org/javascript:alert(1)", "https://example.org/javascript:alert(1)"],
  ["https://example.org/?u=//evil.example", "https://example.org/?u=//evil.example"],
  ["https://example.org/../../x", "https://example.org/x"],
  ["https://example.org/ก", "https://example.org/%E0%B8%81"],
  ["https://例え.テスト/", "https://xn--r8jz45g.xn--zckzah/"],
  ["https://аррӏе.com/", "https://xn--80ak6aa92e.com/"],
  ["https://münchen.example/", "https://xn--mnchen-3ya.example/"],
  ["https://ｅxample.org/", "https://example.org/"],
  ["https://example.org\\@evil.example/", "https://example.org/@evil.example/"],
  ["https://127.1/", "https://127.0.0.1/"],
  ["https://[::1]/", "https://[::1]/"],
  ["http://metadata.un.org/sdg/12.5", "http://metadata.un.org/sdg/12.5"],
  ["mailto:desk@example.org", "mailto:desk@example.org"],
  ["MAILTO:desk@example.org?subject=A%20b", "mailto:desk@example.org?subject=A%20b"],
];

/** Addresses that stay text. */
const TEXTS: readonly string[] = [
  "",
  " ",
  "example.org",
  "www.example.org",
  "/etc/passwd",
  "//evil.example",
  "\\\\evil.example",
  "/\\evil.example",
  "../data",
  "#x",
  "?x",
  "javascript:alert(1)",
  "JavaScript:alert(1)",
  "java\tscript:alert(1)",
  "java\nscript:alert(1)",
  "java\r\nscript:alert(1)",
  "\tjavascript:alert(1)",
  " javascript:alert(1)",
  "\u0001javascript:alert(1)",
  "\u00a0javascript:alert(1)",
  "javascript&colon;alert(1)",
  "javascript&#58;alert(1)",
  "javascript&#x3A;alert(1)",
  "&#106;avascript:alert(1)",
  "javascript%3Aalert(1)",
  "javascript://example.org/%0aalert(1)",
  "javascript:https://example.org",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "data:text/html;base64,PHNjcmlwdD4=",
  "blob:https://example.org/1",
  "file:///etc/passwd",
  "ftp://example.org/x",
  "tel:+622112345",
  "view-source:https://example.org",
  "about:blank",
  "intent://example.org#Intent;end",
  "ws://example.org",
  "https:",
  "https://",
  "https:example.org",
  "https:/example.org",
  "https:\\\\example.org",
  "https&colon;//example.org",
  "https//example.org",
  "hhttps://example.org",
  " https://example.org",
  "\thttps://example.org",
  "\u202ehttps://example.org",
  "ht\ttps://example.org",
  "https://user@example.org/",
  "https://user:secret@example.org/",
  "https://:secret@example.org/",
  "https://example.org:@evil.example/",
  "https://example.org%2F@evil.example/",
  "https://exa mple.org/",
  "https://example.org:99999/",
  "https://<script>/",
  "https://example.org|evil.example/",
  "https://%00.example/",
  "mail to:desk@example.org",
  "see https://example.org",
];

const render = (address: string, words: string) =>
  renderToStaticMarkup(createElement(() => SourceLink({ address, children: words })));

describe("an address", () => {
  it.each(LINKS)("%j leads to %s", (address, href) => {
    expect(followable(address)?.href).toBe(href);
  });

  it.each(TEXTS)("%j stays text", (address) => {
    expect(followable(address)).toBeUndefined();
  });

  it("leads only to the web or to a mailbox, without a name and a password", () => {
    for (const address of [...LINKS.map(([one]) => one), ...TEXTS]) {
      const url = followable(address);
      if (!url) continue;
      expect(["http:", "https:", "mailto:"]).toContain(url.protocol);
      expect([url.username, url.password]).toEqual(["", ""]);
    }
  });
});

describe("a source", () => {
  it("is a link that says its host and tells that host nothing", () => {
    expect(render("https://аррӏе.com/x", "Report & annex")).toBe(
      '<a href="https://xn--80ak6aa92e.com/x" target="_blank" rel="noopener noreferrer" title="xn--80ak6aa92e.com" dir="auto">Report &amp; annex</a>',
    );
  });

  it.each(TEXTS)("with the address %j is text and nothing else", (address) => {
    expect(render(address, '<img src=x onerror="alert(1)">')).toBe(
      '<span dir="auto">&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</span>',
    );
  });
});
