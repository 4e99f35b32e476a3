//! Answers.

use acs_call_automation::types::{CommunicationError, CommunicationErrorResponse};
use axum::response::{IntoResponse, Response};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use bytes::Bytes;
use http::header::{CONTENT_TYPE, HeaderName};
use http::{HeaderValue, StatusCode};
use serde::Serialize;

use crate::ids::new_id;
use crate::refusal::Refusal;

/// The ids that recorded answers of the service have. The documented `x-ms-request-id` and `MS-CV` are not in
/// them.
const CHAIN_ID: HeaderName = HeaderName::from_static("x-microsoft-skype-chain-id");
const AZURE_REF: HeaderName = HeaderName::from_static("x-azure-ref");
/// The code of a refusal.
pub(crate) const ERROR_CODE: HeaderName = HeaderName::from_static("x-ms-error-code");

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    /// JSON; empty for an answer without a body.
    body: Bytes,
    headers: Vec<(HeaderName, HeaderValue)>,
    /// Why it is a refusal.
    pub(crate) refusal: Option<Refusal>,
}

impl Answer {
    pub(crate) fn new(status: StatusCode, body: Bytes) -> Self {
        Self { status, body, headers: Vec::new(), refusal: None }
    }

    pub(crate) fn empty(status: StatusCode) -> Self {
        Self::new(status, Bytes::new())
    }

    pub(crate) fn json(status: StatusCode, body: &impl Serialize) -> Self {
        // Every value of the types in answers can be written as JSON.
        Self::new(status, serde_json::to_vec(body).unwrap_or_default().into())
    }

    pub(crate) fn body(&self) -> &[u8] {
        &self.body
    }

    pub(crate) fn with_header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        self.headers.push((name, value));
        self
    }
}

impl From<Refusal> for Answer {
    fn from(refusal: Refusal) -> Self {
        let code = refusal.code.number().to_string();
        let mut error = CommunicationError::new(code, refusal.message.clone());
        error.target = refusal.target.clone();
        let mut answer = Self::json(refusal.status, &CommunicationErrorResponse::new(error));
        answer.headers.clone_from(&refusal.headers);
        answer.headers.push((ERROR_CODE, HeaderValue::from(refusal.code.number())));
        answer.refusal = Some(refusal);
        answer
    }
}

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        let is_empty = self.body.is_empty();
        let mut response = Response::new(self.body.into());
        *response.status_mut() = self.status;
        let headers = response.headers_mut();
        headers.extend(self.headers);
        if !is_empty {
            let json = HeaderValue::from_static("application/json; charset=utf-8");
            headers.insert(CONTENT_TYPE, json);
        }
        let azure_ref = format!("0{}", STANDARD.encode(new_id().as_bytes()));
        for (name, value) in [(CHAIN_ID, new_id().to_string()), (AZURE_REF, azure_ref)] {
            if let Ok(value) = HeaderValue::try_from(value) {
                headers.insert(name, value);
            }
        }
        response
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        Answer::from(self).into_response()
    }
}
