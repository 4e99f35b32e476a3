//! Whether a recording's location may get the client's credentials.
//!
//! Locations come from a webhook, so anyone who can call it chooses them. What is sent has to be what was
//! checked: a location that the URL parser would change is refused, because people and other parsers may
//! see another host in it.

use url::{Position, Url};

use crate::http::is_loopback;
use crate::send::error::Error;
use crate::value::text;

/// The service's hosts of recordings are below these: the list of the official clients.
const SERVICE: [&str; 3] =
    [".asm.skype.com", ".asyncgw.teams.microsoft.com", ".ams.gov.teams.microsoft.us"];

/// Checks a location.
///
/// `allowed` are hosts as they stand in a URL, or, with a dot in front, what all hosts below a name end in.
/// Loopback addresses are for a client whose endpoint is one too: that of an emulator.
pub(super) fn parse(text: &str, allowed: &[String], with_loopback: bool) -> Result<Url, Error> {
    let refused = |problem: String| Error::input(format!("recording location: {problem}"));
    let text = text::unquoted(text).map_err(|quoted| refused(quoted.to_string()))?;
    let url = Url::parse(text).ok().filter(|url| is_written_as_sent(text, url)).ok_or_else(|| {
        refused(
            "expected a URL such as https://us-storage.asm.skype.com/v1/objects/0-eus-d1/content/video, \
             percent-encoded, without user name and fragment; pass the location as the event has it"
                .to_owned(),
        )
    })?;
    if with_loopback && is_loopback(&url) && matches!(url.scheme(), "http" | "https") {
        return Ok(url);
    }
    if url.scheme() != "https" {
        return Err(refused(format!(
            "expected https, found {}; http is only allowed for loopback addresses, if the endpoint of the \
             client is one too",
            &url[..Position::BeforePath]
        )));
    }
    let host = &url[Position::BeforeHost..Position::AfterPort];
    let mut patterns = SERVICE.into_iter().chain(allowed.iter().map(String::as_str));
    if !patterns.any(|pattern| is_allowed(host, pattern)) {
        return Err(refused(format!(
            "expected a host of the service, found {host:?}, which must not get credentials; if it is \
             yours, allow it by `allow_recording_host`"
        )));
    }
    Ok(url)
}

/// Returns whether host and port are the pattern, or below it if it starts with a dot.
fn is_allowed(host: &str, pattern: &str) -> bool {
    match pattern.starts_with('.') {
        true => host.strip_suffix(pattern).is_some_and(|label| !label.is_empty()),
        false => host == pattern,
    }
}

/// Returns whether the URL is the text, except for the case of scheme and host and a default port.
fn is_written_as_sent(text: &str, url: &Url) -> bool {
    let Some((scheme, rest)) = text.split_once("://") else {
        return false;
    };
    let (authority, path) = rest.split_at(rest.find(['/', '?', '#']).unwrap_or(rest.len()));
    let host = &url[Position::BeforeHost..Position::AfterPort];
    let authority = authority.to_ascii_lowercase();
    let default_port = match url.scheme() {
        "https" => ":443",
        _ => ":80",
    };
    scheme.eq_ignore_ascii_case(url.scheme())
        && (authority == host || authority.strip_suffix(default_port) == Some(host))
        && path == &url[Position::BeforePath..Position::AfterQuery]
}

#[cfg(test)]
mod tests {
    use super::*;

    const PATH: &str = "/v1/objects/0-eus-d1/content/video";

    fn is_accepted(location: &str, allowed: &[&str], with_loopback: bool) -> bool {
        let allowed: Vec<String> = allowed.iter().map(|&host| host.to_owned()).collect();
        match parse(location, &allowed, with_loopback) {
            Ok(_) => true,
            Err(error) => {
                assert!(error.is_input());
                assert!(error.to_string().starts_with("recording location: "), "{error}");
                false
            }
        }
    }

    #[test]
    fn hosts_of_the_service_are_accepted() {
        for host in [
            "us-storage.asm.skype.com",
            "a.b.asm.skype.com",
            "US-Storage.ASM.Skype.com",
            "eu-prod.asyncgw.teams.microsoft.com",
            "eu-prod.asyncgw.teams.microsoft.com:443",
            "gov.ams.gov.teams.microsoft.us",
        ] {
            assert!(
                is_accepted(&format!(" https://{host}{PATH}?a=%2F&b=c=\n"), &[], false),
                "{host}"
            );
        }
    }

    #[test]
    fn other_hosts_are_refused() {
        for host in [
            "evil.example",
            "evilasm.skype.com",
            "asm.skype.com",
            ".asm.skype.com",
            "skype.com",
            "x.asm.skype.com.",
            "x.asm.skype.com.evil.example",
            "x.asm.skype.com:8443",
            "x.asm.skype.com:80",
            "x.asm.skype.com:",
            "x.asm.skype.com@evil.example",
            "user@x.asm.skype.com",
            "user:password@x.asm.skype.com",
            "@x.asm.skype.com",
            "evil.example\\@x.asm.skype.com",
            "evil.example\\.x.asm.skype.com",
            "evil.example#@x.asm.skype.com",
            "evil.example?.asm.skype.com",
            "evil.example%2f.asm.skype.com",
            "x%2easm.skype.com",
            "x。asm.skype.com",
            "x.аsm.skype.com",
            "x.asm.s\u{200b}kype.com",
            "x.asm.\tskype.com",
            "127.0.0.1",
            "localhost",
            "[::1]",
            "",
        ] {
            assert!(!is_accepted(&format!("https://{host}{PATH}"), &[], false), "{host}");
        }
    }

    #[test]
    fn a_location_is_a_whole_url_that_is_sent_as_it_is_written() {
        let host = "x.asm.skype.com";
        for location in [
            String::new(),
            PATH.to_owned(),
            format!("//{host}{PATH}"),
            format!("http://{host}{PATH}"),
            format!("ftp://{host}{PATH}"),
            format!("https:/{host}{PATH}"),
            format!("https:{host}{PATH}"),
            format!("https:\\\\{host}{PATH}"),
            format!("https://{host}"),
            format!("https://{host}?a=b"),
            format!("https://{host}/a/../b"),
            format!("https://{host}/a/%2e%2e/b"),
            format!("https://{host}/a\\b"),
            format!("https://{host}/a b"),
            format!("https://{host}/a\n/b"),
            format!("https://{host}/é"),
            format!("https://{host}/a#b"),
            format!("\"https://{host}{PATH}\""),
        ] {
            assert!(!is_accepted(&location, &[], true), "{location}");
        }
    }

    #[test]
    fn a_host_that_the_caller_allows_is_accepted_as_it_is_written() {
        let allowed = ["storage.contoso.com", "gateway.contoso.com:8443", ".below.contoso.com"];
        for (host, expected) in [
            ("storage.contoso.com", true),
            ("storage.contoso.com:443", true),
            ("storage.contoso.com:8443", false),
            ("x.storage.contoso.com", false),
            ("gateway.contoso.com:8443", true),
            ("gateway.contoso.com", false),
            ("x.below.contoso.com", true),
            ("x.y.below.contoso.com", true),
            ("below.contoso.com", false),
            ("evilbelow.contoso.com", false),
        ] {
            assert_eq!(is_accepted(&format!("https://{host}{PATH}"), &allowed, false), expected);
            assert!(!is_accepted(&format!("http://{host}{PATH}"), &allowed, true));
        }
    }

    #[test]
    fn loopback_addresses_are_for_a_client_of_one() {
        for origin in [
            "http://127.0.0.1:8090",
            "http://[::1]:8090",
            "http://localhost",
            "https://localhost:1",
        ] {
            assert!(is_accepted(&format!("{origin}{PATH}"), &[], true), "{origin}");
            assert!(!is_accepted(&format!("{origin}{PATH}"), &[], false), "{origin}");
        }
        for origin in ["http://127.1", "http://0x7f000001", "http://localhost.evil.example"] {
            assert!(!is_accepted(&format!("{origin}{PATH}"), &[], true), "{origin}");
        }
    }
}
