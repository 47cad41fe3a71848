import { isDeepStrictEqual } from 'node:util';
import { parseYaml, type ParsedYaml, type YamlParser } from '../site/yaml.ts';
import { digestOf, type TextCache } from './text-cache.ts';

/**
 * Parses a piece of YAML once, and keeps what it says.
 *
 * @param engine identifies the engine and its libraries
 */
export function keptYaml(cache: TextCache, engine: string): YamlParser {
  return (text) => cache.keep(digestOf('yaml', text, engine), () => parseYaml(text), isSound);
}

/** JSON cannot say all that YAML can: `.inf`, `.nan`. */
function isSound({ value, mistakes }: ParsedYaml): boolean {
  return mistakes.length === 0 && isDeepStrictEqual(JSON.parse(JSON.stringify(value)), value);
}
