import { expect, it } from "vitest";
import { parseAddress } from "../../src/domain/web-address.ts";

it("tells addresses from other texts, however often it is asked", () => {
  const asked = Array.from({ length: 20_000 }, () => parseAddress("https://münchen.example/ü"));
  expect(new Set(asked.map((url) => url?.href))).toEqual(new Set(["https://xn--mnchen-3ya.example/%C3%BC"]));
  expect(parseAddress("https://exa mple.org/")).toBeUndefined();
});
