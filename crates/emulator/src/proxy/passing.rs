//! Which hosts the proxy passes on.

use std::net::IpAddr;

use http::uri::Authority;

use crate::error::Error;

/// The port of https.
pub(crate) const HTTPS: u16 = 443;

#[derive(Clone, Debug, Default)]
pub(crate) struct Passing {
    hosts: Vec<Rule>,
    pub(crate) is_all: bool,
}

#[derive(Clone, Debug)]
struct Rule {
    host: String,
    port: u16,
}

impl Passing {
    pub(crate) fn add(&mut self, text: &str) -> Result<(), Error> {
        let authority = text.parse().ok().filter(|_| !text.contains('@'));
        let rule = authority.and_then(|authority: Authority| {
            let (host, port) = (host(&authority), authority.port());
            let is_complete =
                port.is_some() || !authority.as_str().contains(':') || host.contains(':');
            let port = port.map_or(HTTPS, |port| port.as_u16());
            (!host.is_empty() && is_complete).then_some(Rule { host, port })
        });
        let rule = rule.ok_or_else(|| {
            Error::new(format!(
                "host to pass on: expected a host with or without a port, such as \
                 \"api.openai.com\", found {text:?}"
            ))
        })?;
        self.hosts.push(rule);
        Ok(())
    }

    /// Returns whether this host is named.
    pub(crate) fn names(&self, host: &str, port: u16) -> bool {
        self.hosts.iter().any(|rule| rule.host == host && rule.port == port)
    }
}

/// The host of an authority, in lower case, without a dot at its end and without brackets.
pub(crate) fn host(authority: &Authority) -> String {
    let host = authority.host().trim_start_matches('[').trim_end_matches(']');
    host.strip_suffix('.').unwrap_or(host).to_ascii_lowercase()
}

/// Returns whether an address is one that a name of another machine should not lead to: this machine, or the
/// local link, where clouds have their metadata services.
pub(crate) fn is_near(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(address) => {
            // 0.0.0.0/8 is this machine.
            address.is_loopback() || address.is_link_local() || address.octets()[0] == 0
        }
        IpAddr::V6(address) => {
            address.is_loopback() || address.is_unspecified() || address.is_unicast_link_local()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_passed_on_at_its_port() {
        let mut passing = Passing::default();
        for host in ["API.openai.com", "fake:8443", "[fd00::1]"] {
            passing.add(host).unwrap();
        }
        assert!(passing.names("api.openai.com", 443) && passing.names("fake", 8443));
        assert!(passing.names("fd00::1", 443));
        assert!(!passing.names("fake", 443) && !passing.names("openai.com", 443));
        for text in ["", "https://a", "a/b", "me@a", "a:", "a:x", ":443", "a b"] {
            assert!(passing.add(text).is_err(), "{text:?}");
        }
    }

    #[test]
    fn this_machine_and_its_link_are_near() {
        for address in [
            "127.0.0.1",
            "0.0.0.0",
            "169.254.169.254",
            "::1",
            "::",
            "fe80::1",
            "::ffff:169.254.1.1",
        ] {
            assert!(is_near(address.parse().unwrap()), "{address}");
        }
        for address in ["10.0.0.1", "20.1.2.3", "fd00::1", "2603::1"] {
            assert!(!is_near(address.parse().unwrap()), "{address}");
        }
    }
}
