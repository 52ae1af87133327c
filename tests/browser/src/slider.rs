//! The slider that rewinds the first match of a page.

use anyhow::Result;
use serde_json::json;
use thirtyfour::Key;

use crate::page::Page;

const SAID: &str =
    "document.querySelector('touchline-match').shadowRoot.querySelector('.tl-rw-slider').ariaValueText";

impl Page {
    /// What a screen reader says of the slider's position.
    pub async fn moment(&self) -> Result<String> {
        self.eval(SAID).await
    }

    /// Presses a key in the slider, and waits until the slider is at another moment.
    pub async fn press_in_slider(&self, key: Key) -> Result<()> {
        let before = self.moment().await?;
        self.keys(key).await?;
        // The view follows in another task.
        self.wait_for(&format!("{SAID} !== {}", json!(before))).await
    }
}
