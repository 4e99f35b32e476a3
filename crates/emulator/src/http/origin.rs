//! Who may speak to the emulator: programs, and no web page of another site.
//!
//! A browser lets any page send requests to this machine's loopback, and DNS rebinding gives a page a name
//! of its own for it. The `Host` header shows the name that was used, and `Origin` the page.

use std::net::IpAddr;
use std::sync::Arc;

use acs_call_automation::__emulator::is_loopback;
use axum::body::HttpBody as _;
use axum::extract::{ConnectInfo, Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::header::{CONTENT_TYPE, HOST, HeaderName, ORIGIN};
use http::uri::Authority;
use http::{HeaderMap, HeaderValue, StatusCode};
use url::Url;

use crate::error::Error;
use crate::http::server::Server;
use crate::proxy::passing::{self, HTTPS};
use crate::refusal::Refusal;
use crate::settings::Settings;
use crate::wire::connection::Connection;

/// The port of http.
const HTTP: u16 = 80;
/// How a browser marks a request that has no `Origin`, such as that of an image.
const FETCH_SITE: HeaderName = HeaderName::from_static("sec-fetch-site");

/// Refuses requests under a foreign name, and those of pages under one. Pages of other servers on this machine are
/// admitted, because an application may have some; [`control_guard`](super::control_guard) is stricter.
pub(crate) async fn check(
    State(server): State<Arc<Server>>,
    ConnectInfo(connection): ConnectInfo<Connection>,
    request: Request,
    next: Next,
) -> Response {
    match allow(&request, &connection, &server.state.settings) {
        Ok(()) => next.run(request).await,
        Err(refusal) => {
            server.state.settings.log.line(|| {
                let (method, path) = (request.method(), request.uri().path());
                let status = refusal.status.as_u16();
                format!("{method} {path} {status}: {}", refusal.message)
            });
            refusal.into_response()
        }
    }
}

/// Refuses bodies that are not JSON: a page may send other types without asking.
pub(crate) async fn only_json(request: Request, next: Next) -> Response {
    let is_json = |value: &HeaderValue| {
        let value = value.to_str().unwrap_or_default();
        let media_type = value.split(';').next().unwrap_or_default();
        media_type.trim().eq_ignore_ascii_case("application/json")
    };
    if request.body().is_end_stream() || request.headers().get(CONTENT_TYPE).is_some_and(is_json) {
        return next.run(request).await;
    }
    let message = "expected the content type application/json";
    Refusal::without_subcode(StatusCode::UNSUPPORTED_MEDIA_TYPE, message).into_response()
}

fn allow(request: &Request, connection: &Connection, settings: &Settings) -> Result<(), Refusal> {
    let refused = |status, problem: &str| {
        let message = format!("{problem}; --allow-host allows more names than those of loopback");
        Err(Refusal::without_subcode(status, message))
    };
    let is_allowed = |name: &Authority| match connection.tunnelled_to() {
        // Whoever asks for a tunnel knows the host, and a web page cannot.
        Some(host) => {
            passing::host(name) == host && name.port_u16().is_none_or(|port| port == HTTPS)
        }
        None => is_allowed(name, settings),
    };
    // Only a client that takes the emulator for its proxy writes its URI in absolute form.
    if let Some(asked) = request.uri().authority()
        && is_allowed(asked)
        && asked.port_u16().unwrap_or(HTTP) != connection.local_port()
    {
        let problem = "the emulator is no proxy for http";
        let message = format!("{problem}: put localhost,127.0.0.1,::1 into NO_PROXY");
        return Err(Refusal::without_subcode(StatusCode::FORBIDDEN, message));
    }
    let headers = request.headers();
    let names = headers.get_all(HOST).iter().map(|host| host.to_str().ok()?.parse().ok());
    // A request may have its URI in absolute form.
    let mut names = names.chain(request.uri().authority().cloned().map(Some)).peekable();
    if names.peek().is_none()
        || !names.all(|name: Option<Authority>| {
            name.is_some_and(|name| !name.as_str().contains('@') && is_allowed(&name))
        })
    {
        let problem = "the Host header is missing, or names a host that is not allowed";
        return refused(StatusCode::MISDIRECTED_REQUEST, problem);
    }
    let mut origins = headers.get_all(ORIGIN).iter().peekable();
    let is_foreign = if origins.peek().is_some() {
        !origins.all(|origin| {
            let origin = origin.to_str().ok().and_then(|origin| Url::parse(origin).ok());
            let authority = origin.as_ref().filter(|origin| origin.has_host());
            authority.is_some_and(|origin| {
                origin.authority().parse().is_ok_and(|name| is_allowed(&name))
            })
        })
    } else {
        headers.get_all(FETCH_SITE).iter().any(|site| site != "none" && site != "same-origin")
    };
    if is_foreign {
        return refused(StatusCode::FORBIDDEN, "the request is from a web page of another site");
    }
    Ok(())
}

/// Returns whether a request is from no web page, or from one of the server that it is for.
pub(crate) fn is_own_page(headers: &HeaderMap) -> bool {
    let authority = |origin: &HeaderValue| {
        let (_, authority) = origin.to_str().ok()?.split_once("://")?;
        authority.parse::<Authority>().ok()
    };
    let host = headers.get(HOST).and_then(|host| host.to_str().ok()?.parse::<Authority>().ok());
    headers.get_all(ORIGIN).iter().all(|origin| {
        let origin = authority(origin);
        // Authorities are equal regardless of case.
        origin.is_some() && origin == host
    })
}

/// Returns whether a host, perhaps with a port, is the emulator under a name that is allowed.
pub(crate) fn is_own(host: &str, settings: &Settings) -> bool {
    host.parse().is_ok_and(|host: Authority| is_allowed(&host, settings))
}

/// Returns whether a host is this machine's loopback, the address that the emulator listens on, or one that a
/// setting allows. The port does not matter: it may be that of a forwarding.
fn is_allowed(name: &Authority, settings: &Settings) -> bool {
    let host = name.host();
    let address = host.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    let host = host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase();
    match address {
        Ok(address) if address.to_canonical().is_loopback() => return true,
        Ok(address) if address == settings.listen && !address.is_unspecified() => return true,
        Ok(_) => {}
        Err(_) => {
            let url = Url::parse(&format!("http://{host}/"));
            if url.is_ok_and(|url| url.host_str() == Some(&*host) && is_loopback(&url)) {
                return true;
            }
        }
    }
    settings.allowed_hosts.contains(&host)
}

/// Reads the name or address of a host, without a port.
pub(crate) fn parse_host(text: &str) -> Result<String, Error> {
    let bracketed = if text.parse().is_ok_and(|address: IpAddr| address.is_ipv6()) {
        format!("[{text}]")
    } else {
        text.to_owned()
    };
    let host = bracketed.parse::<Authority>().ok().map(|name| name.host().to_ascii_lowercase());
    host.filter(|host| *host == bracketed.to_ascii_lowercase() && !host.is_empty()).ok_or_else(|| {
        Error::new(format!(
            "allowed host: expected a name or an address without scheme and port, found {text:?}"
        ))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn allowed(name: &str, settings: &Settings) -> bool {
        is_allowed(&name.parse().unwrap(), settings)
    }

    #[test]
    fn loopback_is_allowed_by_every_name() {
        let settings = Settings::default();
        for name in [
            "127.0.0.1:8090",
            "127.9.9.9",
            "[::1]:8090",
            "[::ffff:127.0.0.1]",
            "localhost:1",
            "LOCALHOST.",
            "app.localhost",
        ] {
            assert!(allowed(name, &settings), "{name}");
        }
        for name in [
            "rebound.example.com:8090",
            "localhost.example.com",
            "127.0.0.1.nip.io",
            "notlocalhost",
            "10.0.0.1",
            "0.0.0.0",
            "[::2]",
        ] {
            assert!(!allowed(name, &settings), "{name}");
        }
    }

    #[test]
    fn more_hosts_are_allowed_by_settings() {
        let allowed_hosts =
            ["Emulator", "10.0.0.1", "fd00::1"].map(|host| parse_host(host).unwrap());
        let settings = Settings {
            listen: "10.0.0.2".parse().unwrap(),
            allowed_hosts: allowed_hosts.to_vec(),
            ..Settings::default()
        };
        for name in ["emulator:8090", "EMULATOR", "10.0.0.1", "[fd00::1]:8090", "10.0.0.2:8090"] {
            assert!(allowed(name, &settings), "{name}");
        }
        assert!(!allowed("10.0.0.3", &settings));
        for host in ["", "http://emulator", "emulator:8090", "emulator/", "a b", "me@emulator"] {
            assert!(parse_host(host).is_err(), "{host}");
        }
    }
}
