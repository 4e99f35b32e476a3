//! The token of the control interface.

use std::net::IpAddr;

use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use http::HeaderMap;
use http::header::AUTHORIZATION;
use ring::digest;
use ring::rand::{SecureRandom as _, SystemRandom};

use crate::error::Error;

pub(crate) struct ControlToken {
    text: String,
    /// Whether it was given, and not made.
    pub(crate) is_given: bool,
}

impl ControlToken {
    /// The token for an address to listen on, if one is needed there, by the page, or was given.
    pub(crate) fn new(
        given: Option<String>,
        listen: IpAddr,
        has_page: bool,
    ) -> Result<Option<Self>, Error> {
        if let Some(text) = given {
            return Ok(Some(Self { text, is_given: true }));
        }
        if listen.is_loopback() && !has_page {
            return Ok(None);
        }
        let mut bytes = [0; 24];
        SystemRandom::new()
            .fill(&mut bytes)
            .map_err(|_| Error::new("control token: the system has no random numbers"))?;
        Ok(Some(Self { text: URL_SAFE_NO_PAD.encode(bytes), is_given: false }))
    }

    /// The token, unless a user has chosen it.
    pub(crate) fn made(&self) -> Option<&str> {
        (!self.is_given).then_some(&self.text)
    }

    /// Returns whether a request has the token.
    pub(crate) fn is_in(&self, headers: &HeaderMap) -> bool {
        let authorization = headers.get(AUTHORIZATION).and_then(|value| value.to_str().ok());
        let Some((scheme, token)) = authorization.and_then(|value| value.split_once(' ')) else {
            return false;
        };
        scheme.eq_ignore_ascii_case("bearer") && self.is(token.trim())
    }

    /// Returns whether a text is the token.
    pub(crate) fn is(&self, text: &str) -> bool {
        // How long a comparison of digests takes says nothing about the token.
        let digest = |text: &str| digest::digest(&digest::SHA256, text.as_bytes());
        digest(text).as_ref() == digest(&self.text).as_ref()
    }
}

/// Checks a token that a user chooses.
pub(crate) fn parse(text: &str) -> Result<String, Error> {
    const LEAST: usize = 8;
    if text.len() >= LEAST && text.bytes().all(|byte| byte.is_ascii_graphic()) {
        return Ok(text.to_owned());
    }
    let problem = format!("expected at least {LEAST} visible ASCII characters without spaces");
    Err(Error::new(format!("control token: {problem}")))
}
