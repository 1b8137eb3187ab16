import { type ComponentChild, Fragment, h, type VNode } from "preact";

/** An element of a page or picture. */
export type Element = VNode<object>;

/** What an element may hold. Strings are text and are escaped when it is written out. */
export type Child = ComponentChild;

export type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element by its name. An attribute that is undefined is left out. */
export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Element {
  return h<object>(name, attributes, ...children);
}

/** Elements side by side. */
export function fragment(...children: readonly Child[]): Element {
  return h<object>(Fragment, {}, ...children);
}

/** A style sheet. It is written as it is, so it never holds a text of a plan. */
export function styleSheet(css: string, nonce: string | undefined): Element {
  const attributes: object = { nonce, dangerouslySetInnerHTML: { __html: css } };
  return h<object>("style", attributes);
}
