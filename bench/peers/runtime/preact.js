// @ts-check
/** JSX as Preact's virtual DOM. */
import { Component, Fragment, h } from "preact";

export { Fragment, h };

/**
 * A component that renders again only if a property has changed: by `signature` if it has one, otherwise by identity.
 * @param {(props: any) => any} view
 */
export function memo(view) {
  return class extends Component {
    /** @override @param {Record<string, any>} next */
    shouldComponentUpdate(next) {
      const now = /** @type {Record<string, any>} */ (this.props);
      const same = (/** @type {any} */ one, /** @type {any} */ other) =>
        one === other || (one?.signature && one.signature === other?.signature);
      return Object.keys(next).some((name) => !same(next[name], now[name]));
    }
    /** @override @param {any} props */
    render(props) {
      return view(props);
    }
  };
}
