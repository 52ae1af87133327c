//! Clicks with a real pointer at a place on the screen, whatever is there.

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use serde_json::{Value, json};
use thirtyfour::common::command::{Actions, Command};

use crate::page::Page;

/// The middle of the visible part of an element, and the element that covers it, if there is one.
const AIM: &str = "
    const element = arguments[0];
    const seen = () => {
        const box = element.getClientRects()[0];
        if (!box) return null;
        const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)];
        const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)];
        return left < right && top < bottom ? [Math.floor((left + right) / 2), Math.floor((top + bottom) / 2)] : null;
    };
    const at = ([x, y]) => {
        let hit = document.elementFromPoint(x, y);
        for (let root = hit?.shadowRoot; root; root = hit.shadowRoot) {
            const deeper = root.elementFromPoint(x, y);
            if (!deeper || deeper === hit) break;
            hit = deeper;
        }
        return hit;
    };
    const isInside = (hit) => {
        for (let node = hit; node; node = node.assignedSlot ?? node.parentNode ?? node.host) if (node === element) return true;
        return false;
    };
    let place = seen();
    if (!place || !isInside(at(place))) {
        element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
        place = seen();
    }
    if (!place) return null;
    const hit = at(place);
    return { x: place[0], y: place[1], covered: isInside(hit) ? null : hit?.cloneNode().outerHTML ?? 'nothing' };";

#[derive(Deserialize)]
struct Aim {
    x: i64,
    y: i64,
    covered: Option<String>,
}

impl Page {
    /// Moves the mouse to the middle of an element, scrolled into view, and clicks there. Fails if something else
    /// covers that place.
    pub async fn click(&self, selector: &str) -> Result<()> {
        let element = self.find(selector).await?;
        let aim: Option<Aim> = self.run_for(AIM, &[element.to_json()?]).await?;
        let aim = aim.with_context(|| format!("{selector} is not visible"))?;
        if let Some(covered) = aim.covered {
            bail!("{selector} is covered by {covered} at {}, {}", aim.x, aim.y);
        }
        self.click_at(aim.x, aim.y).await
    }

    /// Clicks at a place in the viewport.
    pub async fn click_at(&self, x: i64, y: i64) -> Result<()> {
        self.drag(&[[x, y]]).await
    }

    /// Presses the mouse at the first of these places in the viewport, moves it to the others, and releases it at the last.
    pub async fn drag(&self, places: &[[i64; 2]]) -> Result<()> {
        let to = |[x, y]: [i64; 2]| json!({ "type": "pointerMove", "duration": 0, "x": x, "y": y });
        let mut actions: Vec<Value> = places.iter().copied().map(to).collect();
        actions.insert(actions.len().min(1), json!({ "type": "pointerDown", "button": 0 }));
        actions.push(json!({ "type": "pointerUp", "button": 0 }));
        let mouse = json!([{
            "type": "pointer",
            "id": "mouse",
            "parameters": { "pointerType": "mouse" },
            "actions": actions,
        }]);
        let press = Command::PerformActions(Actions::from(mouse));
        self.driver().handle().cmd(press).await.with_context(|| format!("cannot press at {places:?}"))?;
        Ok(())
    }
}
