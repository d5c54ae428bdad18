import { inferDictionary } from '../dictionary/infer.js';
import { writeDictionary } from '../dictionary/write.js';
import type { Workspace } from '../workspace.js';
import { inspect, sampledSheets } from './inspect.js';
import { OpenInputs } from './open-inputs.js';

/** A dictionary to start from: told from files, or a preset as it is. */
export async function makeDictionary(
  workspace: Omit<Workspace, 'store'>,
  paths: readonly string[],
  preset: string | undefined,
): Promise<{ text: string; preset: string }> {
  const { registry, files, lang } = workspace;
  if (paths.length === 0) {
    const name = preset ?? registry.presets[0]?.name ?? '';
    return { text: writeDictionary({ preset: name }, lang, registry.known), preset: name };
  }
  const inputs = new OpenInputs(files, registry, {});
  try {
    const { inspected } = await inspect(paths, files, inputs, registry, undefined, {});
    return inferDictionary(sampledSheets(inspected), registry.known, lang, preset);
  } finally {
    await inputs.close();
  }
}
