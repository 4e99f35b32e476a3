//! One send of DTMF tones, by each of the clients: the same request, signed, repeatable, and its
//! answer decoded.

use std::future::Future;
use std::time::{Duration, SystemTime};

use acs_call_automation::types::{
    CommunicationIdentifierModel, SendDtmfTonesRequest, SendDtmfTonesResult,
};
use acs_call_automation::{CallAutomationClient, Tones};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;
use hmac::{Hmac, KeyInit as _, Mac as _};
use http::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HOST, HeaderName, USER_AGENT};
use http::{HeaderMap, HeaderValue, Method, Request};
use http_body_util::{BodyExt as _, Full};
use hyper::body::Bytes;
use hyper_util::client::legacy::Client as Hyper;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use sha2::{Digest as _, Sha256};
use url::{Position, Url};
use uuid::Uuid;

use crate::signing::{ACCESS_KEY, Key};
use crate::{Failure, load};

/// What sends.
pub(crate) trait Client: Send + Sync + 'static {
    /// Sends tones into a call; the operation context of the answer.
    fn send(&self, call: &str) -> impl Future<Output = Result<String, Failure>> + Send;
}

/// Runs the client of this name, until the input ends.
pub(crate) fn run(name: &str, endpoint: &str) -> Result<(), Failure> {
    // What reqwest leaves to the program when it brings no provider.
    let _ = rustls::crypto::ring::default_provider().install_default();
    let host = endpoint.strip_prefix("http://").unwrap_or(endpoint).to_owned();
    let by_hand =
        ByHand { endpoint: endpoint.to_owned(), host, key: Key::new()?, work: Work::new()? };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        match name {
            "acs-call-automation" => load::serve(ThisCrate::new(endpoint)?).await,
            "reqwest by hand" => {
                let client = reqwest::Client::builder()
                    .user_agent("by-hand/1.0")
                    .timeout(TIMEOUT)
                    .build()?;
                let (endpoint, work) = (by_hand.endpoint, by_hand.work);
                load::serve(Reqwest { client, endpoint, key: BASE64.decode(ACCESS_KEY)?, work })
                    .await
            }
            "reqwest by hand, lean" => {
                let client = reqwest::Client::builder()
                    .user_agent("by-hand/1.0")
                    .timeout(TIMEOUT)
                    .retry(reqwest::retry::never())
                    .build()?;
                load::serve(LeanReqwest { client, by_hand }).await
            }
            "hyper by hand" => {
                let client = Hyper::builder(TokioExecutor::new()).build_http();
                load::serve(ByHyper { client, by_hand }).await
            }
            _ => Err(format!("there is no client {name:?}").into()),
        }
    })
}

/// What all of them send.
struct Work {
    tones: Tones,
    participant: CommunicationIdentifierModel,
}

impl Work {
    fn new() -> Result<Self, Failure> {
        let participant = CommunicationIdentifierModel::phone_number("+14255550123")?;
        Ok(Self { tones: "1234#".parse()?, participant })
    }

    fn request(&self) -> SendDtmfTonesRequest {
        let mut request = SendDtmfTonesRequest::new(self.tones.clone(), self.participant.clone());
        request.operation_context = Some("voicemail PIN".to_owned());
        request
    }
}

struct ThisCrate {
    client: CallAutomationClient,
    work: Work,
}

impl ThisCrate {
    fn new(endpoint: &str) -> Result<Self, Failure> {
        let connection_string = format!("endpoint={endpoint};accesskey={ACCESS_KEY}");
        let client = CallAutomationClient::from_connection_string(&connection_string)?;
        Ok(Self { client, work: Work::new()? })
    }
}

impl Client for ThisCrate {
    async fn send(&self, call: &str) -> Result<String, Failure> {
        let accepted = self
            .client
            .send_dtmf_tones()
            .call_connection_id(call)
            .body(self.work.request())
            .send()
            .await?;
        Ok(accepted.into_value().operation_context.unwrap_or_default())
    }
}

/// What the clients by hand have in common.
struct ByHand {
    endpoint: String,
    host: String,
    key: Key,
    work: Work,
}

const API_VERSION: &str = "2025-05-15";
/// As long as this crate gives an attempt.
const TIMEOUT: Duration = Duration::from_secs(10);

/// As one writes it with reqwest's own defaults.
struct Reqwest {
    client: reqwest::Client,
    endpoint: String,
    key: Vec<u8>,
    work: Work,
}

impl Reqwest {
    /// The headers that sign a request.
    fn sign(&self, url: &Url, body: &[u8]) -> Result<HeaderMap, Failure> {
        let date = httpdate::fmt_http_date(SystemTime::now());
        let content_hash = BASE64.encode(Sha256::digest(body));
        let path_and_query = &url[Position::BeforePath..Position::AfterQuery];
        let host = &url[Position::BeforeHost..Position::AfterPort];
        let string_to_sign = format!("POST\n{path_and_query}\n{date};{host};{content_hash}");
        let mut mac = Hmac::<Sha256>::new_from_slice(&self.key)?;
        mac.update(string_to_sign.as_bytes());
        let signature = BASE64.encode(mac.finalize().into_bytes());
        let authorization = format!(
            "HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature={signature}"
        );
        let mut headers = HeaderMap::new();
        headers.insert("x-ms-date", HeaderValue::from_str(&date)?);
        headers.insert("x-ms-content-sha256", HeaderValue::from_str(&content_hash)?);
        headers.insert("Authorization", HeaderValue::from_str(&authorization)?);
        Ok(headers)
    }
}

impl Client for Reqwest {
    async fn send(&self, call: &str) -> Result<String, Failure> {
        let url = Url::parse(&format!(
            "{}/calling/callConnections/{call}:sendDtmfTones?api-version={API_VERSION}",
            self.endpoint
        ))?;
        let body = serde_json::to_string(&self.work.request())?;
        let signature = self.sign(&url, body.as_bytes())?;
        let answer = self
            .client
            .post(url)
            .header("Accept", "application/json")
            .header("Content-Type", "application/json")
            .header("x-ms-client-request-id", Uuid::new_v4().to_string())
            .header("x-ms-return-client-request-id", "true")
            .header("Repeatability-Request-ID", Uuid::new_v4().to_string())
            .header("Repeatability-First-Sent", httpdate::fmt_http_date(SystemTime::now()))
            .headers(signature)
            .body(body)
            .send()
            .await?;
        let status = answer.status();
        if !status.is_success() {
            return Err(format!("{status}: {}", answer.text().await?).into());
        }
        let answer: SendDtmfTonesResult = answer.json().await?;
        Ok(answer.operation_context.unwrap_or_default())
    }
}

const CLIENT_REQUEST_ID: HeaderName = HeaderName::from_static("x-ms-client-request-id");
const RETURN_CLIENT_REQUEST_ID: HeaderName =
    HeaderName::from_static("x-ms-return-client-request-id");
const REQUEST_ID: HeaderName = HeaderName::from_static("repeatability-request-id");
const FIRST_SENT: HeaderName = HeaderName::from_static("repeatability-first-sent");
const DATE: HeaderName = HeaderName::from_static("x-ms-date");
const CONTENT_HASH: HeaderName = HeaderName::from_static("x-ms-content-sha256");
const JSON: HeaderValue = HeaderValue::from_static("application/json");

/// With all that can be left out: reqwest's own sending again, and copies of names and values.
struct LeanReqwest {
    client: reqwest::Client,
    by_hand: ByHand,
}

impl Client for LeanReqwest {
    async fn send(&self, call: &str) -> Result<String, Failure> {
        let ByHand { endpoint, host, key, work } = &self.by_hand;
        let url = format!(
            "{endpoint}/calling/callConnections/{call}:sendDtmfTones?api-version={API_VERSION}"
        );
        let body = serde_json::to_vec(&work.request())?;
        let date = httpdate::fmt_http_date(SystemTime::now());
        let (content_hash, authorization) = key.sign(&url[endpoint.len()..], &date, host, &body);
        let date = HeaderValue::try_from(date)?;
        let answer = self
            .client
            .post(url)
            .header(ACCEPT, JSON)
            .header(CONTENT_TYPE, JSON)
            .header(CLIENT_REQUEST_ID, HeaderValue::try_from(Uuid::new_v4().to_string())?)
            .header(RETURN_CLIENT_REQUEST_ID, HeaderValue::from_static("true"))
            .header(REQUEST_ID, HeaderValue::try_from(Uuid::new_v4().to_string())?)
            .header(FIRST_SENT, date.clone())
            .header(DATE, date)
            .header(CONTENT_HASH, HeaderValue::try_from(content_hash)?)
            .header(AUTHORIZATION, HeaderValue::try_from(authorization)?)
            .body(body)
            .send()
            .await?
            .error_for_status()?;
        let answer: SendDtmfTonesResult = serde_json::from_slice(&answer.bytes().await?)?;
        Ok(answer.operation_context.unwrap_or_default())
    }
}

/// Without reqwest.
struct ByHyper {
    client: Hyper<HttpConnector, Full<Bytes>>,
    by_hand: ByHand,
}

impl Client for ByHyper {
    async fn send(&self, call: &str) -> Result<String, Failure> {
        let ByHand { endpoint, host, key, work } = &self.by_hand;
        let url = format!(
            "{endpoint}/calling/callConnections/{call}:sendDtmfTones?api-version={API_VERSION}"
        );
        let body = serde_json::to_vec(&work.request())?;
        let date = httpdate::fmt_http_date(SystemTime::now());
        let (content_hash, authorization) = key.sign(&url[endpoint.len()..], &date, host, &body);
        let date = HeaderValue::try_from(date)?;
        let request = Request::builder()
            .method(Method::POST)
            .uri(url)
            .header(HOST, HeaderValue::try_from(host)?)
            .header(USER_AGENT, HeaderValue::from_static("by-hand/1.0"))
            .header(ACCEPT, JSON)
            .header(CONTENT_TYPE, JSON)
            .header(CLIENT_REQUEST_ID, HeaderValue::try_from(Uuid::new_v4().to_string())?)
            .header(RETURN_CLIENT_REQUEST_ID, HeaderValue::from_static("true"))
            .header(REQUEST_ID, HeaderValue::try_from(Uuid::new_v4().to_string())?)
            .header(FIRST_SENT, date.clone())
            .header(DATE, date)
            .header(CONTENT_HASH, HeaderValue::try_from(content_hash)?)
            .header(AUTHORIZATION, HeaderValue::try_from(authorization)?)
            .body(Full::new(Bytes::from(body)))?;
        let answer = tokio::time::timeout(TIMEOUT, async {
            let answer = self.client.request(request).await?;
            if !answer.status().is_success() {
                return Err(format!("the answer has status {}", answer.status()).into());
            }
            Ok::<_, Failure>(answer.into_body().collect().await?.to_bytes())
        });
        let answer: SendDtmfTonesResult = serde_json::from_slice(&answer.await??)?;
        Ok(answer.operation_context.unwrap_or_default())
    }
}
