//! The photograph and the clip of an event.

use crate::components::context::MatchContext;
use touchline_football::document::{Document, Event, Image};
use yew::prelude::*;

/// The photograph and the link to the clip, if the event has them.
pub(super) fn media(context: &MatchContext, event: &Event) -> Html {
    html! {
        <>
            { event.image.as_ref().map(|image| photograph(context, image)) }
            { event.clip.as_deref().map(|address| clip(context, address)) }
        </>
    }
}

/// Whether an event has a photograph, or a clip at an address that can be named.
pub(in crate::components) fn has_media(document: &Document) -> bool {
    document.events.iter().any(|event| event.image.is_some() || event.clip.is_some())
}

/// A photograph. The browser fetches it once the reader comes near, and keeps a place for it until then.
fn photograph(context: &MatchContext, image: &Image) -> Html {
    let Image { src, alt, credit, width, height } = image;
    let lang = context.foreign(context.document.lang.as_deref());
    html! {
        <figure class="tl-sy-photo" {lang}>
            // `loading` before `src`: an engine that sets the address first would fetch it at once.
            <img
                loading="lazy"
                decoding="async"
                alt={alt.clone().unwrap_or_default()}
                width={width.map(|width| width.to_string())}
                height={height.map(|height| height.to_string())}
                src={src.clone()}
            />
            { credit.as_ref().map(|credit| html! { <figcaption>{ credit }</figcaption> }) }
        </figure>
    }
}

/// A card that links to a clip. It says where the clip opens, unless that is the page's own site.
fn clip(context: &MatchContext, address: &str) -> Html {
    let host = host(address).map(|host| {
        html! { <span class="tl-sy-host">{ " " }{ context.words.opens_at(host) }</span> }
    });
    html! {
        <a class="tl-sy-clip" href={address.to_owned()}>
            <span class="tl-sy-play" />
            <span>{ context.words.clip() }{ host }</span>
        </a>
    }
}

/// The host of an absolute address, without `www`.
fn host(address: &str) -> Option<&str> {
    let (_, rest) = address.split_once("//")?;
    let host = rest.split(['/', '?', '#']).next()?.rsplit('@').next()?;
    let host = host.strip_prefix("www.").unwrap_or(host);
    (!host.is_empty()).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_names_the_host_that_it_leads_to() {
        for (address, expected) in [
            ("https://www.example.org/clips/1", Some("example.org")),
            ("http://example.org:8080?clip=1", Some("example.org:8080")),
            ("//example.org#goal", Some("example.org")),
            ("https://uefa.example@evil.example/x", Some("evil.example")),
            ("clips/1.html", None),
            ("https://", None),
        ] {
            assert_eq!(host(address), expected, "{address}");
        }
    }
}
