//! The two sides' colours: raw, as CSS makes them readable, but never two that a reader would take for one.

use super::frame::Frame;
use touchline_football::document::Colour;

/// Colours nearer to each other than this, in OKLab, say nothing about the side (LOOK.md).
const CLASH: f32 = 0.10;

/// The colour of each side: the shirts of the evening, else the teams' own. Where the two look alike, the away side has
/// its second colour, and where that looks like the home side's, or is not given, none: ink.
pub(super) fn colours(frame: &Frame) -> [Option<&str>; 2] {
    let document = &frame.document;
    let Some(fixture) = &document.fixture else { return [None, None] };
    let [home_shirt, away_shirt] = &fixture.colours;
    let [home, away] = [&fixture.home, &fixture.away].map(|team| document.team(team));
    let home = home_shirt.as_ref().or_else(|| home?.colour.as_ref());
    let second = away.and_then(|team| team.colour2.as_ref());
    let away = away_shirt.as_ref().or_else(|| away?.colour.as_ref());
    let apart = |away: &&Colour| home.is_none_or(|home| !clash(home, away));
    let away = away.filter(apart).or_else(|| away.and(second).filter(apart));
    [home, away].map(|colour| colour.map(Colour::as_str))
}

/// Whether two colours are too near to each other, as the fill that CSS makes of them in either theme.
fn clash(one: &Colour, other: &Colour) -> bool {
    let [one, other] = [oklab(one), oklab(other)];
    // The lightness that base.css allows a fill: about .62 at most in the light theme, at least .58 in the dark.
    let themes: [fn(f32) -> f32; 2] = [|l| l.min(0.62), |l| l.max(0.58)];
    themes.iter().any(|fill| {
        let differences = [fill(one[0]) - fill(other[0]), one[1] - other[1], one[2] - other[2]];
        let squares: f32 = differences.iter().map(|difference| difference * difference).sum();
        squares < CLASH * CLASH
    })
}

/// Lightness, green to red, blue to yellow: Björn Ottosson's OKLab (<https://bottosson.github.io/posts/oklab/>).
fn oklab(colour: &Colour) -> [f32; 3] {
    let [r, g, b] = rgb(colour).map(linear);
    let l = root(0.412_221_46 * r + 0.536_332_55 * g + 0.051_445_995 * b, 3);
    let m = root(0.211_903_5 * r + 0.680_699_5 * g + 0.107_396_96 * b, 3);
    let s = root(0.088_302_46 * r + 0.281_718_85 * g + 0.629_978_7 * b, 3);
    [
        0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_047 * s,
        1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
        0.025_904_037 * l + 0.782_771_77 * m - 0.808_675_77 * s,
    ]
}

/// Red, green and blue, 0 to 1.
fn rgb(colour: &Colour) -> [f32; 3] {
    let digits = colour.as_str().trim_start_matches('#');
    let value = u32::from_str_radix(digits, 16).unwrap_or(0);
    let channels = if digits.len() == 3 {
        [8, 4, 0].map(|shift| (value >> shift & 0xf) * 0x11)
    } else {
        [16, 8, 0].map(|shift| value >> shift & 0xff)
    };
    channels.map(|channel| u8::try_from(channel).map_or(0.0, f32::from) / 255.0)
}

/// From sRGB's curve to light.
fn linear(channel: f32) -> f32 {
    if channel <= 0.04045 {
        return channel / 12.92;
    }
    let base = (channel + 0.055) / 1.055;
    let fifth = root(base, 5);
    // To the power of 2.4.
    base * base * fifth * fifth
}

/// The root of a number from 0 to 1, by Newton's method from above.
fn root(of: f32, degree: u8) -> f32 {
    if of <= 0.0 {
        return 0.0;
    }
    let n = f32::from(degree);
    let mut root = 1.0_f32;
    for _ in 0..16 {
        let mut power = 1.0;
        for _ in 1..degree {
            power *= root;
        }
        root = ((n - 1.0) * root + of / power) / n;
    }
    root
}

#[cfg(test)]
mod tests {
    use super::*;
    use touchline_football::words::Words;

    fn colour(text: &str) -> Colour {
        Colour::parse(text).unwrap()
    }

    /// OKLab with the true curve and the true root.
    fn exactly(colour: &Colour) -> [f32; 3] {
        let [r, g, b] = rgb(colour).map(|channel| {
            if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
        });
        let l = (0.412_221_46 * r + 0.536_332_55 * g + 0.051_445_995 * b).cbrt();
        let m = (0.211_903_5 * r + 0.680_699_5 * g + 0.107_396_96 * b).cbrt();
        let s = (0.088_302_46 * r + 0.281_718_85 * g + 0.629_978_7 * b).cbrt();
        [
            0.210_454_26 * l + 0.793_617_8 * m - 0.004_072_047 * s,
            1.977_998_5 * l - 2.428_592_2 * m + 0.450_593_7 * s,
            0.025_904_037 * l + 0.782_771_77 * m - 0.808_675_77 * s,
        ]
    }

    #[test]
    fn every_colour_is_where_oklab_has_it() {
        let mut worst = 0.0_f32;
        for step in 0..16_u32 * 16 * 16 {
            let text = format!("#{:x}{:x}{:x}", step / 256, step / 16 % 16, step % 16);
            let pairs = oklab(&colour(&text)).into_iter().zip(exactly(&colour(&text)));
            worst = pairs.fold(worst, |worst, (ours, true_one)| worst.max((ours - true_one).abs()));
        }
        println!("at most {worst} from OKLab");
        assert!(worst < 0.0001, "{worst}");
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

    /// Both are lighter than a fill may be on white: there they would be one colour.
    #[test]
    fn what_the_light_theme_makes_alike_clashes() {
        assert!(clash(&colour("#fff"), &colour("#8c8c8c")));
    }

    /// The colours of a match between teams with these, `[colour, colour2]`.
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
        colours(&Frame::new(document, Words::for_tag(None), "tl", 3)).map(|colour| colour.map(str::to_owned))
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
