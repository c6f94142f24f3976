/** Packages that only some installations need. */
import { StoreError } from "../store/error.ts";

/** Loads a package; a StoreError that says how to install it where it is not there. */
export async function optional<T>(name: string, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ERR_MODULE_NOT_FOUND") throw error;
    throw new StoreError("no-package", { file: name }, error);
  }
}
