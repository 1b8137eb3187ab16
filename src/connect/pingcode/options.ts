import { fieldsOf, lineOf, listOf, textOf } from "../read.ts";
import type { PingcodeClient } from "./client.ts";

/** The text of a property's value, which an item holds as an option's id. */
export type OptionText = (
  type: string,
  property: string | undefined,
  properties: unknown,
) => Promise<string | undefined>;

/** Reads the options of a type's properties when the first item of it has a value, and only then. */
export function createOptionText(client: PingcodeClient, project: string): OptionText {
  const known = new Map<string, Promise<ReadonlyMap<string, ReadonlyMap<string, string>>>>();
  return async (type, property, properties) => {
    if (property === undefined) return undefined;
    const holder = fieldsOf(properties);
    const value = Object.hasOwn(holder, property) ? holder[property] : undefined;
    const id = textOf(value) ?? textOf(listOf(value)[0]);
    if (id === undefined) return undefined;
    const options = known.get(type) ?? client.properties(project, type).then(({ rows }) => optionsOf(rows));
    known.set(type, options);
    return (await options).get(property)?.get(id) ?? lineOf(id, 60);
  };
}

function optionsOf(rows: readonly unknown[]): ReadonlyMap<string, ReadonlyMap<string, string>> {
  return new Map(
    rows.map((row) => {
      const { id, options } = fieldsOf(row);
      const texts = listOf(options).flatMap((option): readonly (readonly [string, string])[] => {
        const { _id, text } = fieldsOf(option);
        const [key, name] = [textOf(_id), lineOf(text, 60)];
        return key === undefined || name === undefined ? [] : [[key, name]];
      });
      return [textOf(id) ?? "", new Map(texts)];
    }),
  );
}
