import { X } from "lucide-react";
import { count } from "../texts.ts";

interface OpenedFaultsProps {
  name: string;
  /** Whether something of the file could be read. */
  isOpen: boolean;
  faults: readonly string[];
  onClose(): void;
}

/** What of an outline's file could not be read, a sentence for each. */
export function OpenedFaults({ name, isOpen, faults, onClose }: OpenedFaultsProps) {
  return (
    <div className="report-faults" role="alert">
      <div>
        <p>
          <strong dir="auto">{name}</strong>{" "}
          {isOpen
            ? `was opened, but for ${count(faults.length, "thing")}:`
            : "could not be opened; the outline is as it was."}
        </p>
        <ul>
          {faults.map((fault) => (
            <li key={fault} dir="auto">
              {fault}
            </li>
          ))}
        </ul>
      </div>
      <button type="button" className="icon" aria-label="Put this away" onClick={onClose}>
        <X aria-hidden="true" />
      </button>
    </div>
  );
}
