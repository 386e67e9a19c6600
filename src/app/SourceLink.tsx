import type { ReactNode } from "react";
import { parseAddress } from "../domain/web-address.ts";

/**
 * The address as one that may be followed, or `undefined`: only `http`, `https` and `mailto`, and without credentials.
 * Everything else stays text.
 */
export function followable(address: string): URL | undefined {
  const url = /^(https?:\/\/|mailto:)/i.test(address) ? parseAddress(address) : undefined;
  return url?.username === "" && url.password === "" ? url : undefined;
}

interface SourceLinkProps {
  address: string;
  children: ReactNode;
}

/** A link to a source that leaves nothing of this page behind; plain text when the address cannot be trusted. */
export function SourceLink({ address, children }: SourceLinkProps) {
  const url = followable(address);
  if (!url) return <span dir="auto">{children}</span>;
  return (
    <a href={url.href} target="_blank" rel="noopener noreferrer" title={url.host} dir="auto">
      {children}
    </a>
  );
}
