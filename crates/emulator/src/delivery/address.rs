//! Where the emulator may post, and where it posts instead.

use acs_call_automation::__emulator::is_loopback;
use url::{Position, Url};

use crate::error::Error;

/// The rules for the addresses of applications.
#[derive(Clone, Debug, Default)]
pub(crate) struct Addresses {
    /// Hosts besides those of loopback that may be reached without TLS, in lower case.
    pub(crate) allowed_hosts: Vec<String>,
    pub(crate) maps: Vec<Map>,
}

impl Addresses {
    /// Reads the address of an application: https to any host, http to loopback and to allowed hosts only.
    pub(crate) fn parse(&self, text: &str) -> Result<Url, String> {
        let expected = "expected an https URI, or http to a loopback address or to a host that \
                        --allow-callback-host allows";
        let url = Url::parse(text)
            .map_err(|error| format!("{expected}, found one with an error: {error}"))?;
        if url.scheme() == "https" || (url.scheme() == "http" && self.may_be_plain(&url)) {
            Ok(url)
        } else {
            Err(format!("{expected}, found {}", shown(&url, Position::BeforePath)))
        }
    }

    /// Returns whether the application may be reached without TLS.
    fn may_be_plain(&self, url: &Url) -> bool {
        let is_allowed = |host: &str| self.allowed_hosts.iter().any(|allowed| allowed == host);
        is_loopback(url) || url.host_str().is_some_and(is_allowed)
    }

    /// The same address without TLS, if it has TLS and may be reached without it.
    pub(crate) fn in_plain_text(&self, url: &Url) -> Option<Url> {
        let scheme = match url.scheme() {
            "https" => "http",
            "wss" => "ws",
            _ => return None,
        };
        let mut plain = url.clone();
        plain.set_scheme(scheme).ok()?;
        plain.set_port(url.port_or_known_default()).ok()?;
        self.may_be_plain(url).then_some(plain)
    }

    /// The address to use in place of this one: the first map that fits decides.
    pub(crate) fn mapped(&self, url: &Url) -> Url {
        self.maps.iter().find_map(|map| map.apply(url)).unwrap_or_else(|| url.clone())
    }
}

/// Addresses that begin like one begin like another instead.
#[derive(Clone, Debug)]
pub(crate) struct Map {
    from: Url,
    to: Url,
}

impl Map {
    /// Reads two beginnings of addresses: an origin, and perhaps the first segments of a path.
    pub(crate) fn new(from: &str, to: &str) -> Result<Self, Error> {
        let beginning = |text: &str| {
            let url = Url::parse(text).ok().filter(|url| {
                matches!(url.scheme(), "http" | "https" | "ws" | "wss")
                    && url.has_host()
                    && url.username().is_empty()
                    && url.password().is_none()
                    && url.query().is_none()
                    && url.fragment().is_none()
            });
            url.ok_or_else(|| {
                Error::new(format!(
                    "map: expected two addresses such as https://localhost:8080 and \
                     http://localhost:8080, without user name and query, found {text:?}"
                ))
            })
        };
        Ok(Self { from: beginning(from)?, to: beginning(to)? })
    }

    fn apply(&self, url: &Url) -> Option<Url> {
        let is_same = url.scheme() == self.from.scheme()
            && url.host() == self.from.host()
            && url.port_or_known_default() == self.from.port_or_known_default();
        let rest = url.path().strip_prefix(self.from.path().trim_end_matches('/'));
        let rest = rest.filter(|rest| is_same && (rest.is_empty() || rest.starts_with('/')))?;
        let mut mapped = self.to.clone();
        mapped.set_path(&format!("{}{rest}", self.to.path().trim_end_matches('/')));
        mapped.set_query(url.query());
        Some(mapped)
    }
}

/// An address up to a position, without the user information and the query: they may be secrets.
pub(super) fn shown(url: &Url, end: Position) -> String {
    format!("{}{}", &url[..Position::BeforeUsername], &url[Position::BeforeHost..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn http_is_for_loopback_and_for_allowed_hosts() {
        let mut addresses = Addresses::default();
        for (address, is_accepted) in [
            ("https://contoso.com/callback", true),
            ("http://127.0.0.1:8080/callback", true),
            ("http://localhost/callback", true),
            ("http://app:8080/callback", false),
            ("ftp://localhost/callback", false),
            ("callback", false),
        ] {
            assert_eq!(addresses.parse(address).is_ok(), is_accepted, "{address}");
        }
        addresses.allowed_hosts.push("app".to_owned());
        assert!(addresses.parse("http://APP:8080/callback").is_ok());
        assert!(addresses.parse("http://app.example/callback").is_err());
    }

    #[test]
    fn plain_text_keeps_the_port() {
        let addresses = Addresses::default();
        let plain = |address: &str| {
            let plain = addresses.in_plain_text(&Url::parse(address).unwrap());
            plain.map(String::from)
        };
        for (address, expected) in [
            ("https://localhost:8080/a?b", Some("http://localhost:8080/a?b")),
            ("https://127.0.0.1/", Some("http://127.0.0.1:443/")),
            ("wss://localhost/ws", Some("ws://localhost:443/ws")),
            ("https://contoso.com/", None),
            ("http://localhost/", None),
        ] {
            assert_eq!(plain(address).as_deref(), expected);
        }
    }

    #[test]
    fn an_address_is_mapped_by_its_origin_and_whole_segments() {
        let maps = [
            ("https://localhost:8080/api/", "http://app/v1"),
            ("https://contoso.com", "http://127.0.0.1:8080/"),
            ("wss://contoso.com", "ws://127.0.0.1:8080"),
        ];
        let maps = maps.map(|(from, to)| Map::new(from, to).unwrap()).to_vec();
        let addresses = Addresses { maps, ..Addresses::default() };
        for (address, expected) in [
            ("https://localhost:8080/api/a%2Fb?c=d", "http://app/v1/a%2Fb?c=d"),
            ("https://localhost:8080/api", "http://app/v1"),
            ("https://localhost:8080/apis", "https://localhost:8080/apis"),
            ("https://localhost/api", "https://localhost/api"),
            ("https://contoso.com:443/", "http://127.0.0.1:8080/"),
            ("wss://contoso.com/ws", "ws://127.0.0.1:8080/ws"),
            ("http://contoso.com/", "http://contoso.com/"),
        ] {
            assert_eq!(addresses.mapped(&Url::parse(address).unwrap()).as_str(), expected);
        }
        for wrong in ["localhost:8080", "ftp://a", "https://me@a", "https://a?b=c", ""] {
            assert!(Map::new(wrong, "http://a").is_err() && Map::new("http://a", wrong).is_err());
        }
    }
}
