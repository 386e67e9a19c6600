import { stderr, stdout } from "node:process";
import { CallError, reasonOf } from "./call-error.ts";

/**
 * Write the product to stdout and wait until it is taken. A reader that has seen enough (`| head`) is no fault.
 *
 * @throws CallError when stdout cannot be written, such as a full disk
 */
export async function print(product: string | Uint8Array): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const fail = (error: Error) => {
      if ((error as NodeJS.ErrnoException).code === "EPIPE") resolve();
      else reject(new CallError(`stdout: ${reasonOf(error)}`, { cause: error }));
    };
    stdout.on("error", fail);
    stdout.write(product, (error) => {
      if (error) fail(error);
      else resolve();
    });
  });
}

/** Say something to the person at the terminal, a line each. */
export function say(...lines: readonly string[]): void {
  for (const line of lines) stderr.write(`${line}\n`);
}
