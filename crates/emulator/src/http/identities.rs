//! Identities of the resource and their access tokens, as far as applications that make calls need them:
//! `azure-communication-identity`, any api-version.
//!
//! Nothing is kept: an identity exists if its id has the resource's prefix.

use std::sync::Arc;
use std::time::{Duration, SystemTime};

use acs_call_automation::Subcode;
use axum::Router;
use axum::extract::{Path, State};
use axum::middleware::from_fn_with_state;
use axum::routing::{delete, post};
use bytes::Bytes;
use http::StatusCode;
use serde::Deserialize;
use serde_json::{Value, json};

use crate::body;
use crate::http::answer::Answer;
use crate::http::server::Server;
use crate::http::signed;
use crate::ids::RESOURCE_ID;
use crate::refusal::Refusal;

/// How long a token is valid, in minutes.
const DEFAULT: u64 = 24 * 60;
const SHORTEST: u64 = 60;

pub(crate) fn routes(server: &Arc<Server>) -> Router<Arc<Server>> {
    Router::new()
        .route("/identities", post(create))
        .route("/identities/{id}", delete(remove))
        .route("/identities/{id}/{action}", post(act))
        .layer(from_fn_with_state(Arc::clone(server), signed::check))
}

type Outcome = Result<Answer, Refusal>;

#[derive(Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct Create {
    create_token_with_scopes: Vec<String>,
    expires_in_minutes: Option<u64>,
    custom_id: Option<String>,
}

async fn create(State(server): State<Arc<Server>>, body: Bytes) -> Outcome {
    let given: Create = if body.is_empty() { Create::default() } else { body::read(&body)? };
    let id = format!("8:acs:{RESOURCE_ID}_{}", server.state.ids.next(&["identity"]));
    let mut answer = json!({ "identity": { "id": id } });
    if let Some(custom_id) = given.custom_id {
        answer["identity"]["customId"] = custom_id.into();
    }
    if !given.create_token_with_scopes.is_empty() {
        let scopes = &given.create_token_with_scopes;
        answer["accessToken"] = token(&server, &id, scopes, given.expires_in_minutes)?;
    }
    Ok(Answer::json(StatusCode::CREATED, &answer))
}

async fn remove(Path(id): Path<String>) -> Outcome {
    check(&id)?;
    Ok(Answer::empty(StatusCode::NO_CONTENT))
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Issue {
    scopes: Vec<String>,
    expires_in_minutes: Option<u64>,
}

async fn act(
    State(server): State<Arc<Server>>,
    Path((id, action)): Path<(String, String)>,
    body: Bytes,
) -> Outcome {
    check(&id)?;
    match &*action {
        ":issueAccessToken" => issue(&server, &id, &body),
        // Nothing in the emulator takes the tokens of users, so there is nothing to revoke.
        ":revokeAccessTokens" => Ok(Answer::empty(StatusCode::NO_CONTENT)),
        _ => {
            let message = format!("there is no operation {action:?} of an identity");
            Err(Refusal::without_subcode(StatusCode::NOT_FOUND, message))
        }
    }
}

fn issue(server: &Server, id: &str, body: &[u8]) -> Outcome {
    let given: Issue = body::read(body)?;
    if given.scopes.is_empty() {
        return Err(Refusal::invalid("scopes", "expected at least one scope, such as voip"));
    }
    let token = token(server, id, &given.scopes, given.expires_in_minutes)?;
    Ok(Answer::json(StatusCode::OK, &token))
}

/// Checks that an identity is one of the resource's.
fn check(id: &str) -> Result<(), Refusal> {
    let rest = id.strip_prefix("8:acs:").and_then(|rest| rest.strip_prefix(RESOURCE_ID));
    if rest.is_some_and(|rest| rest.len() > 1 && rest.starts_with('_')) {
        return Ok(());
    }
    let message = "the resource has no such identity";
    Err(Refusal::new(StatusCode::NOT_FOUND, Subcode::NOT_FOUND, message))
}

/// A token with the members that clients read: a JWT that expires.
fn token(
    server: &Server,
    id: &str,
    scopes: &[String],
    minutes: Option<u64>,
) -> Result<Value, Refusal> {
    let minutes = minutes.unwrap_or(DEFAULT);
    if !(SHORTEST..=DEFAULT).contains(&minutes) {
        let problem = format!("expected {SHORTEST} to {DEFAULT} minutes");
        return Err(Refusal::invalid("expiresInMinutes", &problem));
    }
    let now = server.state.now();
    let expires = now + Duration::from_secs(minutes * 60);
    let seconds =
        |at: SystemTime| at.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default().as_secs();
    let token = server.issuer.sign(&json!({
        "skypeid": id.strip_prefix("8:").unwrap_or(id),
        "acsScope": scopes.join(","),
        "resourceId": RESOURCE_ID,
        "iat": seconds(now),
        "exp": seconds(expires),
    }));
    let expires_on = humantime::format_rfc3339_seconds(expires).to_string();
    Ok(json!({ "token": token, "expiresOn": expires_on }))
}
