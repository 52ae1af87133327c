//! The document in the readers' language: teams with their names in it.

use super::{Document, Player, Team};
use std::rc::Rc;

impl Document {
    /// The readers' language: `tag` (BCP 47), or the document's own language if `tag` is empty.
    #[must_use]
    pub fn language<'l>(&'l self, tag: &'l str) -> &'l str {
        if tag.is_empty() { self.lang.as_deref().unwrap_or_default() } else { tag }
    }

    /// Switches to the readers' language ([`Document::language`]). Teams with a name in that language use it.
    pub fn speak(&mut self, tag: &str) {
        let tag = self.language(tag).to_owned();
        translate(&mut self.teams, &tag);
        self.players.iter_mut().for_each(isolate_names);
    }

    /// The document in the readers' language, changed as by [`Document::speak`]. It is the same document if
    /// no name changes.
    #[must_use]
    pub fn spoken(self: Rc<Self>, tag: &str) -> Rc<Document> {
        let (mut teams, mut players) = (self.teams.clone(), self.players.clone());
        translate(&mut teams, self.language(tag));
        players.iter_mut().for_each(isolate_names);
        if teams == self.teams && players == self.players {
            return self;
        }
        Rc::new(Document { teams, players, ..Document::clone(&self) })
    }
}

/// Gives teams their names in a language.
fn translate(teams: &mut [Team], tag: &str) {
    for team in teams {
        for (known, name) in &team.names {
            // The tags are sorted: "de-AT" comes after "de", and is the better match if it fits.
            if fits(tag, known) {
                (team.name, team.short, team.lang) = (name.clone(), None, Some(known.clone()));
            }
        }
        isolate(&mut team.name);
        team.short.as_mut().map(isolate);
    }
}

fn isolate_names(player: &mut Player) {
    isolate(&mut player.name);
    player.short.as_mut().map(isolate);
}

/// Whether a tag belongs to a language, even if it is more specific: "de-AT" belongs to "de" (RFC 4647,
/// section 3.4).
#[must_use]
#[inline(never)]
pub fn fits(tag: &str, language: &str) -> bool {
    let (tag, language) = (tag.as_bytes(), language.as_bytes());
    tag.get(..language.len()).is_some_and(|start| start.eq_ignore_ascii_case(language))
        && matches!(tag.get(language.len()), None | Some(b'-'))
}

/// Wraps a right-to-left text in isolating marks (Unicode Standard Annex 9). Without them, such a name and
/// the figures after it would swap places in an English sentence.
#[inline(never)]
fn isolate(text: &mut String) {
    // Hebrew, Arabic and related scripts, U+0580 to U+07FF, begin with these bytes in UTF-8.
    if text.bytes().any(|byte| matches!(byte, 0xd6..=0xdf)) {
        text.insert(0, '\u{2068}');
        text.push('\u{2069}');
    }
}

/// A text without direction marks: neither its own nor those added by [`Document::speak`]. These marks are
/// invisible, and a script that compares names would trip over them.
#[must_use]
pub fn unmarked(text: &str) -> String {
    text.chars().filter(|letter| !is_mark(*letter)).collect()
}

/// Whether a character is not a letter but a mark that sets the text direction.
pub(super) fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn spoken(lang: Option<&str>, tag: &str) -> [String; 2] {
        let names = [("de", "Neapel"), ("de-CH", "Napoli"), ("ar", "نابولي"), ("zh-Hant", "拿坡里")];
        let names = names.map(|(tag, name)| (tag.to_owned(), name.to_owned())).into_iter().collect();
        let team = Team {
            name: "SSC Napoli".to_owned(),
            short: Some("Napoli".to_owned()),
            names,
            ..Team::default()
        };
        let mut document =
            Document { lang: lang.map(str::to_owned), teams: vec![team], ..Document::default() };
        document.speak(tag);
        let team = &document.teams[0];
        [team.short_name().to_owned(), team.lang.clone().unwrap_or_default()]
    }

    #[test]
    fn a_name_is_that_of_the_tag_or_of_what_is_left_of_it() {
        for (tag, name, lang) in [
            ("de", "Neapel", "de"),
            ("de-AT", "Neapel", "de"),
            ("DE-at-1996", "Neapel", "de"),
            ("de-CH", "Napoli", "de-CH"),
            ("zh-Hant-TW", "拿坡里", "zh-Hant"),
            ("zh", "Napoli", ""),
            ("d", "Napoli", ""),
            ("-", "Napoli", ""),
            ("xx", "Napoli", ""),
        ] {
            assert_eq!(spoken(None, tag), [name, lang], "{tag}");
        }
    }

    #[test]
    fn without_a_tag_the_document_s_own_language_counts() {
        assert_eq!(spoken(Some("de-DE"), ""), ["Neapel", "de"]);
        assert_eq!(spoken(Some("de-DE"), "en"), ["Napoli", ""]);
        assert_eq!(spoken(None, ""), ["Napoli", ""]);
    }

    #[test]
    fn no_mark_of_direction_is_left_in_a_text() {
        let marks =
            "\u{61c}\u{200e}\u{200f}\u{202a}\u{202b}\u{202c}\u{202d}\u{202e}\u{2066}\u{2067}\u{2068}\u{2069}";
        assert_eq!(unmarked(&format!("{marks}ليفربول {marks}1")), "ليفربول 1");
        // Joiners are part of the spelling in Persian and Hindi names.
        assert_eq!(unmarked("می\u{200c}رود"), "می\u{200c}رود");
    }

    #[test]
    fn names_that_run_the_other_way_stand_on_their_own() {
        assert_eq!(spoken(None, "ar"), ["\u{2068}نابولي\u{2069}", "ar"]);
        let mut document = Document::default();
        document.teams.push(Team { name: "ليفربول".to_owned(), ..Team::default() });
        document.speak("");
        assert_eq!(document.teams[0].name, "\u{2068}ليفربول\u{2069}");
    }
}
