//! The colours of the two sides, which never look alike. They come from the document, and CSS makes them
//! readable.

use touchline_football::document::{Colour, Document};

/// Colours closer than this in OKLab do not distinguish the sides (LOOK.md).
const CLASH: f32 = 0.10;

/// Returns the colour of each side: its shirts in this match, or else its team colour.
///
/// If the two look alike, the away side gets its second colour. If that is missing or also looks like the
/// home side's, the away side has none and is drawn in grey with an edge of ink.
pub(super) fn colours(document: &Document) -> [Option<Colour>; 2] {
    let Some(the_match) = &document.the_match else { return [None, None] };
    let shirts = &the_match.colours;
    let [home, away] = [&the_match.home, &the_match.away].map(|team| document.team(team));
    let home = shirts.home.as_ref().or_else(|| home?.colour.as_ref());
    let second = away.and_then(|team| team.colour2.as_ref());
    let away = shirts.away.as_ref().or_else(|| away?.colour.as_ref());
    let apart = |away: &&Colour| home.is_none_or(|home| !clash(home, away));
    let away = away.filter(apart).or_else(|| away.and(second).filter(apart));
    [home, away].map(Option::<&Colour>::cloned)
}

/// Returns the bits that are set in a colour, as words: "r7 r6 b0" is `#c00001`.
///
/// The style sheet adds them up (`www/css/colours.css`). Markup must carry a colour before any script runs. A
/// strict policy allows no inline style, and only Chromium reads a colour from an attribute.
pub(super) fn bits(colour: &Colour) -> String {
    let channels = ["r", "g", "b"].into_iter().zip(channels(colour));
    let bits = channels.flat_map(|(name, channel)| {
        (0..8).rev().filter(move |bit| channel >> bit & 1 == 1).map(move |bit| format!("{name}{bit}"))
    });
    bits.collect::<Vec<_>>().join(" ")
}

/// Whether two colours look too similar as the fills that CSS makes of them, in either theme.
fn clash(one: &Colour, other: &Colour) -> bool {
    let [one, other] = [oklab(one), oklab(other)];
    // The lightness that functions.css gives a fill. In the light theme it is about .62 at most, or the colour's own if
    // that is pale. In the dark theme it is at least .58, or the colour's own if that is dark: nobody tells the darkest
    // apart.
    let themes: [fn(f32) -> f32; 2] =
        [|l| if l > 0.74 { l } else { l.min(0.62) }, |l| if l < 0.36 { l.max(0.2) } else { l.max(0.58) }];
    themes.iter().any(|fill| {
        let differences = [fill(one[0]) - fill(other[0]), one[1] - other[1], one[2] - other[2]];
        let squares: f32 = differences.iter().map(|difference| difference * difference).sum();
        squares < CLASH * CLASH
    })
}

/// Lightness, green-red and blue-yellow: Björn Ottosson's OKLab (<https://bottosson.github.io/posts/oklab/>).
fn oklab(colour: &Colour) -> [f32; 3] {
    let [r, g, b] = rgb(colour).map(linear);
    let l = (0.412_221_46 * r + 0.536_332_55 * g + 0.051_445_995 * b).cbrt();
    let m = (0.211_903_5 * r + 0.680_699_5 * g + 0.107_396_96 * b).cbrt();
    let s = (0.088_302_46 * r + 0.281_718_85 * g + 0.629_978_7 * b).cbrt();
    [
        0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_047 * s,
        1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
        0.025_904_037 * l + 0.782_771_77 * m - 0.808_675_77 * s,
    ]
}

/// Red, green and blue, from 0 to 1.
fn rgb(colour: &Colour) -> [f32; 3] {
    channels(colour).map(|channel| f32::from(channel) / 255.0)
}

/// Red, green and blue, from 0 to 255.
fn channels(colour: &Colour) -> [u8; 3] {
    let digits = colour.as_str().trim_start_matches('#');
    let value = u32::from_str_radix(digits, 16).unwrap_or(0);
    let channels = if digits.len() == 3 {
        [8, 4, 0].map(|shift| (value >> shift & 0xf) * 0x11)
    } else {
        [16, 8, 0].map(|shift| value >> shift & 0xff)
    };
    channels.map(|channel| u8::try_from(channel).unwrap_or(u8::MAX))
}

/// Converts an sRGB value to linear light (IEC 61966-2-1).
fn linear(channel: f32) -> f32 {
    if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    /// Ottosson's own examples use other colours. These are the sRGB primaries from CSS Color 4.
    #[test]
    fn the_bits_of_a_colour_add_up_to_it() {
        assert_eq!(bits(&colour("#c00001")), "r7 r6 b0");
        assert_eq!(bits(&colour("#f00")), "r7 r6 r5 r4 r3 r2 r1 r0");
        assert_eq!(bits(&colour("#000")), "");
    }

    #[test]
    fn the_primaries_are_where_oklab_has_them() {
        for (text, expected) in [
            ("#fff", [1.0, 0.0, 0.0]),
            ("#f00", [0.627_96, 0.224_86, 0.125_85]),
            ("#0f0", [0.866_44, -0.233_89, 0.179_50]),
            ("#00f", [0.452_01, -0.032_46, -0.311_53]),
        ] {
            let distance =
                oklab(&colour(text)).into_iter().zip(expected).map(|(one, other)| (one - other).abs());
            assert!(distance.fold(0.0, f32::max) < 0.0002, "{text}: {:?}", oklab(&colour(text)));
        }
    }

    #[test]
    fn shirts_that_look_alike_clash_and_others_do_not() {
        for (one, other) in
            [("#c8102e", "#d01317"), ("#fff", "#f8f8ff"), ("#000", "#0a0a0a"), ("#6cabdd", "#75b2dd")]
        {
            assert!(clash(&colour(one), &colour(other)), "{one} {other}");
        }
        for (one, other) in
            [("#c8102e", "#12a0d7"), ("#c8102e", "#fff"), ("#ff0", "#0f0"), ("#034694", "#ef0107")]
        {
            assert!(!clash(&colour(one), &colour(other)), "{one} {other}");
        }
    }

    /// Both are lighter than a fill may be on white, where they would become one colour. A pale colour stays.
    #[test]
    fn what_the_light_theme_makes_alike_clashes() {
        assert!(clash(&colour("#838383"), &colour("#a9a9a9")));
        assert!(!clash(&colour("#fff"), &colour("#8c8c8c")));
    }

    /// The colours of a match between teams with these colours, `[colour, colour2]`.
    fn shown(home: [&str; 2], away: [&str; 2], shirts: &str) -> [Option<String>; 2] {
        let team = |id: &str, [one, two]: [&str; 2]| serde_json::json!({ "id": id, "name": id, "colour": one, "colour2": two });
        let mut document = serde_json::json!({
            "touchline": 1,
            "teams": [team("a", home), team("b", away)],
            "match": { "home": "a", "away": "b", "status": "scheduled" },
        });
        document["match"]["colours"] = serde_json::from_str(shirts).unwrap();
        let value = serde_json::from_value(document).unwrap();
        let document = touchline_football::document::read(&value).document.unwrap();
        colours(&document).map(|colour| colour.map(|colour| colour.as_str().to_owned()))
    }

    #[test]
    fn of_sides_that_look_alike_the_away_one_changes() {
        let liverpool = ["#c8102e", "#00b2a9"];
        let both = |home: &str, away: &str| [Some(home.to_owned()), Some(away.to_owned())];
        assert_eq!(shown(liverpool, ["#12a0d7", "#fff"], "{}"), both("#c8102e", "#12a0d7"));
        assert_eq!(shown(liverpool, ["#d20a11", "#fff"], "{}"), both("#c8102e", "#fff"));
        assert_eq!(shown(liverpool, ["#d20a11", "#c00"], "{}"), [Some("#c8102e".to_owned()), None]);
        let evening = r##"{ "home": "#00b2a9", "away": "#d20a11" }"##;
        assert_eq!(shown(liverpool, ["#00b2a9", "#fff"], evening), both("#00b2a9", "#d20a11"));
    }
}
