//! Participants as people and other services name them: phone numbers and raw ids.
//!
//! ```text
//! "+" digits                            phone number (E.164)
//! "4:" number [ "_" asserted-id ]       phone number; "4:anonymous" for a withheld one
//! "8:acs:" / "8:spool:" / "8:dod-acs:" / "8:gcch-acs:"   ACS user; with an id of three parts
//!                                       (resource "_" tenant "_" user), Teams extension user
//! "8:orgid:" / "8:dod:" / "8:gcch:"     Teams user, by cloud
//! "8:teamsvisitor:"                     Teams user who joined without an account
//! "28:orgid:" / "28:dod:" / "28:gcch:"  Teams app, by cloud
//! anything else                         unknown, kept as it is
//! ```

use std::fmt;
use std::str::FromStr;

use crate::types::{
    CommunicationCloudEnvironmentModel as Cloud, CommunicationIdentifierModel as Participant,
    CommunicationIdentifierModelKind as Kind, CommunicationUserIdentifierModel,
    MicrosoftTeamsAppIdentifierModel, MicrosoftTeamsUserIdentifierModel,
    PhoneNumberIdentifierModel, TeamsExtensionUserIdentifierModel,
};

const ANONYMOUS: &str = "anonymous";

/// Named constructors and raw ids.
///
/// # Example
///
/// ```
/// use acs_call_automation::types::CommunicationIdentifierModel;
///
/// let phone: CommunicationIdentifierModel = "+14255550123".parse()?;
/// assert_eq!(phone.raw_id(), "4:+14255550123");
/// assert_eq!(phone, CommunicationIdentifierModel::phone_number("+14255550123")?);
/// # Ok::<(), acs_call_automation::ParseParticipantError>(())
/// ```
impl Participant {
    /// A telephone, by its number in E.164 form such as `+14255550123`.
    ///
    /// # Errors
    ///
    /// Anything but `+` and 2 to 15 digits, the first of them not zero ([ITU-T E.164]).
    ///
    /// [ITU-T E.164]: https://www.itu.int/rec/T-REC-E.164
    pub fn phone_number(number: &str) -> Result<Self, ParseParticipantError> {
        let digits = number.strip_prefix('+').unwrap_or_default();
        let e164 = matches!(digits.len(), 2..=15)
            && digits.bytes().all(|byte| byte.is_ascii_digit())
            && !digits.starts_with('0');
        if !e164 {
            return Err(ParseParticipantError::not_a_number(number));
        }
        Ok(Self::phone(PhoneNumberIdentifierModel::new(number)))
    }

    /// A user of Azure Communication Services, by the whole id: `8:acs:…`.
    pub fn communication_user(id: impl Into<String>) -> Self {
        let user = CommunicationUserIdentifierModel::new(id);
        Self { communication_user: Some(user), ..Self::of(Kind::CommunicationUser) }.named()
    }

    /// A Teams user of the public cloud, by the user's Microsoft Entra object id.
    pub fn teams_user(user_id: impl Into<String>) -> Self {
        Self::teams_user_in(Cloud::Public, user_id)
    }

    /// A Teams user of any cloud, by the user's Microsoft Entra object id.
    pub fn teams_user_in(cloud: Cloud, user_id: impl Into<String>) -> Self {
        Self::teams(user_id.into(), false, cloud)
    }

    /// A Teams user who joined a meeting without an account, by the visitor's id.
    pub fn teams_visitor(user_id: impl Into<String>) -> Self {
        Self::teams(user_id.into(), true, Cloud::Public)
    }

    /// A Teams app of the public cloud, by the app's id.
    pub fn teams_app(app_id: impl Into<String>) -> Self {
        Self::teams_app_in(Cloud::Public, app_id)
    }

    /// A Teams app of any cloud, by the app's id.
    pub fn teams_app_in(cloud: Cloud, app_id: impl Into<String>) -> Self {
        let mut app = MicrosoftTeamsAppIdentifierModel::new(app_id);
        app.cloud = Some(cloud);
        Self { microsoft_teams_app: Some(app), ..Self::of(Kind::MicrosoftTeamsApp) }.named()
    }

    /// A Teams user who is called through an ACS resource, by the ids of user, tenant and resource,
    /// all in the public cloud.
    pub fn teams_extension_user(
        user_id: impl Into<String>,
        tenant_id: impl Into<String>,
        resource_id: impl Into<String>,
    ) -> Self {
        Self::teams_extension(Cloud::Public, user_id, tenant_id, resource_id)
    }

    /// A participant of a kind that this crate does not know, by its raw id.
    pub fn unknown(raw_id: impl Into<String>) -> Self {
        Self { raw_id: Some(raw_id.into()), ..Self::of(Kind::Unknown) }
    }

    /// The one text that stands for the participant; the inverse of `FromStr`.
    ///
    /// It is what the service sent, where it sent one, and is made from the other members
    /// otherwise. Empty when it cannot be made: nothing is set, or a cloud is unknown.
    #[must_use]
    pub fn raw_id(&self) -> String {
        self.raw_id.clone().or_else(|| self.raw_id_of_members()).unwrap_or_default()
    }

    fn raw_id_of_members(&self) -> Option<String> {
        let public = Cloud::Public;
        if let Some(user) = &self.communication_user {
            return Some(user.id.clone());
        }
        if let Some(phone) = &self.phone_number {
            let asserted = phone.asserted_id.as_ref().map(|id| format!("_{id}"));
            return Some(format!("4:{}{}", phone.value, asserted.unwrap_or_default()));
        }
        if let Some(user) = &self.microsoft_teams_user {
            let prefix = match user.is_anonymous {
                Some(true) => "teamsvisitor",
                _ => teams_prefix(user.cloud.as_ref().unwrap_or(&public))?,
            };
            return Some(format!("8:{prefix}:{}", user.user_id));
        }
        if let Some(app) = &self.microsoft_teams_app {
            let prefix = teams_prefix(app.cloud.as_ref().unwrap_or(&public))?;
            return Some(format!("28:{prefix}:{}", app.app_id));
        }
        let user = self.teams_extension_user.as_ref()?;
        let prefix = acs_prefix(user.cloud.as_ref().unwrap_or(&public))?;
        let resource = user.resource_id.as_deref()?;
        Some(format!("8:{prefix}:{resource}_{}_{}", user.tenant_id, user.user_id))
    }

    fn of(kind: Kind) -> Self {
        Self { kind: Some(kind), ..Self::default() }
    }

    /// Gives a participant that is otherwise complete its raw id.
    fn named(mut self) -> Self {
        self.raw_id = self.raw_id_of_members();
        self
    }

    fn phone(number: PhoneNumberIdentifierModel) -> Self {
        Self { phone_number: Some(number), ..Self::of(Kind::PhoneNumber) }.named()
    }

    fn teams(user_id: String, is_anonymous: bool, cloud: Cloud) -> Self {
        let mut user = MicrosoftTeamsUserIdentifierModel::new(user_id);
        user.is_anonymous = Some(is_anonymous);
        user.cloud = Some(cloud);
        Self { microsoft_teams_user: Some(user), ..Self::of(Kind::MicrosoftTeamsUser) }.named()
    }

    fn teams_extension(
        cloud: Cloud,
        user_id: impl Into<String>,
        tenant_id: impl Into<String>,
        resource_id: impl Into<String>,
    ) -> Self {
        let mut user = TeamsExtensionUserIdentifierModel::new(user_id, tenant_id);
        user.resource_id = Some(resource_id.into());
        user.cloud = Some(cloud);
        Self { teams_extension_user: Some(user), ..Self::of(Kind::TeamsExtensionUser) }.named()
    }

    /// `4:` and what follows, which came from the service and is taken as it is.
    fn phone_from_raw_id(rest: &str) -> Self {
        let (value, asserted) = match rest.split_once('_') {
            Some((value, asserted)) => (value, Some(asserted)),
            None => (rest, None),
        };
        let mut number = PhoneNumberIdentifierModel::new(value);
        number.is_anonymous = (value == ANONYMOUS).then_some(true);
        number.asserted_id = asserted.map(str::to_owned);
        Self::phone(number)
    }
}

/// `None` for a cloud that this crate does not know: the prefix of another cloud would name another
/// identity.
fn teams_prefix(cloud: &Cloud) -> Option<&'static str> {
    match cloud {
        Cloud::Public => Some("orgid"),
        Cloud::Dod => Some("dod"),
        Cloud::Gcch => Some("gcch"),
        Cloud::UnknownValue(_) => None,
    }
}

/// As [`teams_prefix`], for users of ACS resources.
fn acs_prefix(cloud: &Cloud) -> Option<&'static str> {
    match cloud {
        Cloud::Public => Some("acs"),
        Cloud::Dod => Some("dod-acs"),
        Cloud::Gcch => Some("gcch-acs"),
        Cloud::UnknownValue(_) => None,
    }
}

/// # Errors
///
/// A text without a participant in it; a phone number that is not in E.164 form.
impl FromStr for Participant {
    type Err = ParseParticipantError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ParseParticipantError(Problem::Empty));
        }
        if text.starts_with('+') || looks_like_a_number(text) {
            return Self::phone_number(text);
        }
        if let Some(rest) = text.strip_prefix("4:").filter(|rest| !rest.is_empty()) {
            return Ok(Self::phone_from_raw_id(rest));
        }
        let mut parts = text.splitn(3, ':');
        let (Some(category), Some(prefix), Some(id)) = (parts.next(), parts.next(), parts.next())
        else {
            return Ok(Self::unknown(text));
        };
        Ok(match (category, prefix) {
            _ if id.is_empty() => Self::unknown(text),
            ("8", "acs" | "dod-acs" | "gcch-acs") => {
                let cloud = match prefix {
                    "dod-acs" => Cloud::Dod,
                    "gcch-acs" => Cloud::Gcch,
                    _ => Cloud::Public,
                };
                match id.split('_').collect::<Vec<_>>().as_slice() {
                    [resource, tenant, user] => {
                        Self::teams_extension(cloud, *user, *tenant, *resource)
                    }
                    _ => Self::communication_user(text),
                }
            }
            ("8", "spool") => Self::communication_user(text),
            ("8", "orgid") => Self::teams_user_in(Cloud::Public, id),
            ("8", "dod") => Self::teams_user_in(Cloud::Dod, id),
            ("8", "gcch") => Self::teams_user_in(Cloud::Gcch, id),
            ("8", "teamsvisitor") => Self::teams_visitor(id),
            ("28", "orgid") => Self::teams_app_in(Cloud::Public, id),
            ("28", "dod") => Self::teams_app_in(Cloud::Dod, id),
            ("28", "gcch") => Self::teams_app_in(Cloud::Gcch, id),
            _ => Self::unknown(text),
        })
    }
}

/// Digits and what people write between them, without the `+` and country code: sent as it is, the
/// service would take it for a participant of an unknown kind.
fn looks_like_a_number(text: &str) -> bool {
    text.bytes().any(|byte| byte.is_ascii_digit())
        && text.bytes().all(|byte| byte.is_ascii_digit() || b" -.()+".contains(&byte))
}

impl TryFrom<&str> for Participant {
    type Error = ParseParticipantError;

    fn try_from(text: &str) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl TryFrom<&String> for Participant {
    type Error = ParseParticipantError;

    fn try_from(text: &String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl TryFrom<String> for Participant {
    type Error = ParseParticipantError;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

/// Why a text does not name a participant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseParticipantError(Problem);

#[derive(Clone, Debug, PartialEq, Eq)]
enum Problem {
    Empty,
    NotANumber(String),
}

impl ParseParticipantError {
    fn not_a_number(found: &str) -> Self {
        Self(Problem::NotANumber(found.to_owned()))
    }
}

impl fmt::Display for ParseParticipantError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Problem::Empty => f.write_str(
                "expected a phone number such as +14255550123 or a raw id such as 8:acs:…, found \
                 nothing",
            ),
            Problem::NotANumber(found) => write!(
                f,
                "expected a phone number in E.164 form (+, country code and number, 2 to 15 \
                 digits, nothing between), found {found:?}"
            ),
        }
    }
}

impl std::error::Error for ParseParticipantError {}
