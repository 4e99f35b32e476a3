//! The page, with which a person takes part in calls and sees what happens.
//!
//! Its files are in the program, and it loads nothing from elsewhere. It works with the control interface
//! like any other client, with the token in its address as its credential.

use std::sync::Arc;

use axum::Router;
use axum::extract::State;
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::get;
use http::header::{
    CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, REFERRER_POLICY, X_CONTENT_TYPE_OPTIONS,
};
use http::{StatusCode, Uri};
use url::form_urlencoded;

use crate::http::server::Server;

/// Where the page is.
pub(crate) const PATH: &str = "/page/";

/// The files that the page loads, each with its type.
const FILES: &[(&str, &str, &str)] = &[
    ("icon.svg", "image/svg+xml", include_str!("../page/icon.svg")),
    ("page.css", CSS, include_str!("../page/page.css")),
    ("page.js", JAVASCRIPT, include_str!("../page/page.js")),
    ("model.js", JAVASCRIPT, include_str!("../page/model.js")),
    ("service.js", JAVASCRIPT, include_str!("../page/service.js")),
    ("sound.js", JAVASCRIPT, include_str!("../page/sound.js")),
    ("dom.js", JAVASCRIPT, include_str!("../page/dom.js")),
    ("left.js", JAVASCRIPT, include_str!("../page/left.js")),
    ("phone.js", JAVASCRIPT, include_str!("../page/phone.js")),
    ("timeline.js", JAVASCRIPT, include_str!("../page/timeline.js")),
    ("replay.js", JAVASCRIPT, include_str!("../page/replay.js")),
    ("clock.js", JAVASCRIPT, include_str!("../page/clock.js")),
    ("scenario.js", JAVASCRIPT, include_str!("../page/scenario.js")),
    ("dictation.js", JAVASCRIPT, include_str!("../page/dictation.js")),
    ("stream.js", JAVASCRIPT, include_str!("../page/stream.js")),
    ("heard.js", JAVASCRIPT, include_str!("../page/heard.js")),
    ("microphone.js", JAVASCRIPT, include_str!("../page/microphone.js")),
    ("microphone-worklet.js", JAVASCRIPT, include_str!("../page/microphone-worklet.js")),
];
const INDEX: &str = include_str!("../page/index.html");

const HTML: &str = "text/html; charset=utf-8";
const CSS: &str = "text/css; charset=utf-8";
const JAVASCRIPT: &str = "text/javascript; charset=utf-8";

/// Everything is from here, except for the audio files of prompts: those on loopback can be played.
const POLICY: &str = "default-src 'self'; media-src 'self' http://127.0.0.1:* http://localhost:*; \
                      object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

pub(crate) fn routes(server: &Server) -> Router<Arc<Server>> {
    let mut router = Router::new();
    if !server.state.settings.has_page {
        return router;
    }
    router = router.route(PATH, get(index)).route(
        "/page",
        get(async |uri: Uri| {
            let query = uri.query().map(|query| format!("?{query}")).unwrap_or_default();
            Redirect::permanent(&format!("{PATH}{query}"))
        }),
    );
    for (name, media_type, text) in FILES {
        router = router.route(&format!("{PATH}{name}"), get(async || shown(media_type, text)));
    }
    router
}

/// The page, for those whose address has the token.
async fn index(State(server): State<Arc<Server>>, uri: Uri) -> Response {
    let query = uri.query().unwrap_or_default();
    let given = form_urlencoded::parse(query.as_bytes()).find(|(name, _)| name == "token");
    let is_allowed = given.is_some_and(|(_, given)| {
        server.control_token.as_ref().is_some_and(|token| token.is(&given))
    });
    if is_allowed {
        return shown(HTML, INDEX);
    }
    let hint = "The address of this page needs its token: use the address that the emulator printed at its start, \
                /page/?token=…\n";
    (StatusCode::UNAUTHORIZED, shown("text/plain; charset=utf-8", hint)).into_response()
}

fn shown(media_type: &'static str, text: &'static str) -> Response {
    let headers = [
        (CONTENT_TYPE, media_type),
        (CONTENT_SECURITY_POLICY, POLICY),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // The address has the token.
        (REFERRER_POLICY, "no-referrer"),
        (CACHE_CONTROL, "no-store"),
    ];
    (headers, text).into_response()
}
