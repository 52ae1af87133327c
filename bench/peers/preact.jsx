/** A match centre as a Preact component in a custom element. */
import { render } from "preact";
import { h } from "runtime";
import { PeerElement } from "./element.js";
import { Header } from "./header.jsx";
import { Next } from "./next.jsx";
import { Frame } from "./parts.jsx";
import { Story } from "./story.jsx";
import { Strip } from "./strip.jsx";
import { Table } from "./table.jsx";

class PreactMatch extends PeerElement {
  draw() {
    const { names, fresh, match: document } = this;
    const { filter, grid, tried } = this.state;
    const parts = {
      header: <Header document={document} names={names} />,
      strip: <Strip document={document} names={names} />,
      story: <Story document={document} names={names} filter={filter} fresh={fresh} />,
      table: <Table document={document} names={names} />,
      next: <Next document={document} names={names} tried={tried} grid={grid} />,
    };
    render(<Frame document={document} names={names} parts={parts} />, this.shadowRoot);
  }
}
customElements.define("peer-match", PreactMatch);
