//! A thousand calls are made and ended at once, with events that come early, late, twice, out of order or
//! not at all: every wait ends, with the right reason.
//!
//! What happens to a call is drawn from the seed and its number, so a run can be repeated:
//! `ACS_CALLS_SEED=7 cargo test --all-features --test many_calls`.

#![allow(clippy::unwrap_used, reason = "tests")]

mod support;

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use acs_call_automation::event::{CallEnd, CallEvents, OutcomeError, OutcomeErrorKind, Outcomes};
use acs_call_automation::types::{CreateCallRequest, PlayRequest, PlaySource};
use acs_call_automation::{Call, CallAutomationClient, Credential, RetryPolicy};
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use http::{Method, StatusCode, Uri};
use serde_json::{Value, json};
use support::recorder::KEY;
use support::soon;
use support::stopped_clock::ManualClock;
use tokio::sync::watch;
use tokio::task::JoinHandle;

const CALLS: u32 = 1_000;
/// Requests without an answer, at most: each has a connection.
const AT_A_TIME: usize = 128;

fn seed() -> u64 {
    std::env::var("ACS_CALLS_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(20_250_515)
}

/// What becomes of the request that makes a call.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Creation {
    Connects,
    /// The answer is lost, and the call connects.
    ConnectsUnanswered,
    IsBusy,
    /// Two events, one of them without context.
    IsDeclined,
    /// Only the end of the call is reported, without context.
    EndsAtOnce,
    IsRefused,
    IsSilent,
    IsSilentAndUnanswered,
}

/// What becomes of a call that is connected.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Course {
    PlayCompletes,
    PlayFails,
    /// The call ends, and nothing says what became of the prompt.
    PlayIsCutOff,
    /// Both events are in one body, the end of the call first.
    PlayCompletesAtTheEnd,
    PlayIsSilent,
    HangUpEnds,
    HangUpIsSilent,
}

/// What is drawn for one call.
#[derive(Clone, Copy)]
struct Script {
    creation: Creation,
    course: Course,
    /// The events come before the answers.
    is_early: [bool; 2],
    is_twice: bool,
}

impl Script {
    fn of(number: u32) -> Self {
        use Course::{
            HangUpEnds, HangUpIsSilent, PlayCompletes, PlayCompletesAtTheEnd, PlayFails,
            PlayIsCutOff, PlayIsSilent,
        };
        use Creation::{
            Connects, ConnectsUnanswered, EndsAtOnce, IsBusy, IsDeclined, IsRefused, IsSilent,
            IsSilentAndUnanswered,
        };
        let mut random = fastrand::Rng::with_seed(seed() ^ (u64::from(number) << 16));
        let creation = random.choice([
            Connects,
            Connects,
            Connects,
            Connects,
            Connects,
            ConnectsUnanswered,
            IsBusy,
            IsDeclined,
            EndsAtOnce,
            IsRefused,
            IsSilent,
            IsSilentAndUnanswered,
        ]);
        let course = random.choice([
            PlayCompletes,
            PlayFails,
            PlayIsCutOff,
            PlayCompletesAtTheEnd,
            PlayIsSilent,
            HangUpEnds,
            HangUpIsSilent,
        ]);
        Self {
            creation: creation.unwrap(),
            course: course.unwrap(),
            is_early: [random.bool(), random.bool()],
            is_twice: random.bool(),
        }
    }

    fn connects(&self) -> bool {
        matches!(self.creation, Creation::Connects | Creation::ConnectsUnanswered)
    }

    fn ends(&self) -> bool {
        use Course::{HangUpEnds, PlayCompletesAtTheEnd, PlayIsCutOff};
        matches!(self.course, HangUpEnds | PlayCompletesAtTheEnd | PlayIsCutOff)
    }
}

fn event(name: &str, number: u32, context: Option<String>, code: (i32, i32)) -> Value {
    let id = format!("id-{number}");
    json!({
        "id": format!("{name} of {id}"),
        "source": format!("calling/callConnections/{id}"),
        "type": format!("Microsoft.Communication.{name}"),
        "data": {
            "callConnectionId": id,
            "operationContext": context,
            "resultInformation": { "code": code.0, "subCode": code.1, "message": "" },
        },
    })
}

/// The bodies that bring the events of a creation.
fn events_of_creation(number: u32, creation: Creation) -> Vec<Vec<Value>> {
    let context = || Some(format!("call-{number}"));
    match creation {
        Creation::Connects | Creation::ConnectsUnanswered => vec![
            vec![event("ParticipantsUpdated", number, None, (200, 0))],
            vec![event("CallConnected", number, context(), (200, 0))],
        ],
        Creation::IsBusy => {
            vec![vec![event("CreateCallFailed", number, context(), (486, 560_486))]]
        }
        Creation::IsDeclined => vec![
            vec![event("CallDisconnected", number, context(), (603, 0))],
            vec![event("CreateCallFailed", number, None, (603, 0))],
        ],
        Creation::EndsAtOnce => vec![vec![event("CallDisconnected", number, None, (480, 560_480))]],
        Creation::IsRefused | Creation::IsSilent | Creation::IsSilentAndUnanswered => Vec::new(),
    }
}

fn events_of_course(number: u32, course: Course) -> Vec<Vec<Value>> {
    let play = |name: &str, code| event(name, number, Some(format!("play-{number}")), code);
    let end = || event("CallDisconnected", number, Some(format!("call-{number}")), (200, 7000));
    match course {
        Course::PlayCompletes => vec![vec![play("PlayCompleted", (200, 0))]],
        Course::PlayFails => vec![vec![play("PlayFailed", (400, 8535))]],
        Course::PlayCompletesAtTheEnd => vec![vec![end(), play("PlayCompleted", (200, 0))]],
        Course::PlayIsCutOff | Course::HangUpEnds => vec![vec![end()]],
        Course::PlayIsSilent | Course::HangUpIsSilent => Vec::new(),
    }
}

/// The service, in this process.
struct World {
    outcomes: Outcomes,
    answered: watch::Sender<usize>,
    /// Bodies that are delivered after the answers.
    late: Mutex<Vec<Vec<Value>>>,
}

impl World {
    fn deliver(&self, body: &[Value]) {
        self.outcomes.receive(json!(body).to_string().as_bytes()).acknowledge();
    }

    fn happens(&self, bodies: Vec<Vec<Value>>, is_early: bool, is_twice: bool) {
        for body in bodies {
            for _ in 0..=u8::from(is_twice) {
                match is_early {
                    true => self.deliver(&body),
                    false => self.late.lock().unwrap().push(body.clone()),
                }
            }
        }
    }

    /// Delivers the late events in another order, some of different calls in one body.
    fn deliver_late(&self) {
        let mut late = std::mem::take(&mut *self.late.lock().unwrap());
        let mut random = fastrand::Rng::with_seed(seed());
        random.shuffle(&mut late);
        let mut late = late.into_iter().peekable();
        while late.peek().is_some() {
            let body: Vec<Value> = late.by_ref().take(random.usize(1..5)).flatten().collect();
            self.deliver(&body);
        }
    }
}

async fn serve(State(world): State<Arc<World>>, method: Method, uri: Uri, body: Bytes) -> Response {
    let body: Value = serde_json::from_slice(&body).unwrap_or_default();
    let label = body["operationContext"].as_str().unwrap_or_else(|| uri.path());
    let number = label.rsplit('-').next().and_then(|number| number.parse().ok()).unwrap();
    let script = Script::of(number);
    let is_creation = uri.path().ends_with("/callConnections");
    let bodies = match is_creation {
        true => events_of_creation(number, script.creation),
        false => events_of_course(number, script.course),
    };
    world.happens(bodies, script.is_early[usize::from(!is_creation)], script.is_twice);
    let refusal = r#"{"error":{"code":"8523","message":"invalid"}}"#;
    let answer = match script.creation {
        Creation::IsRefused => (StatusCode::BAD_REQUEST, refusal).into_response(),
        Creation::ConnectsUnanswered | Creation::IsSilentAndUnanswered if is_creation => {
            StatusCode::BAD_GATEWAY.into_response()
        }
        _ if is_creation => {
            let answer = json!({ "callConnectionId": format!("id-{number}") });
            (StatusCode::CREATED, answer.to_string()).into_response()
        }
        _ if method == Method::DELETE => StatusCode::NO_CONTENT.into_response(),
        _ => StatusCode::ACCEPTED.into_response(),
    };
    world.answered.send_modify(|answered| *answered += 1);
    answer
}

/// How a wait ended; `Ok` if it reported success.
type Ended = Result<(), OutcomeError>;

async fn create(
    client: CallAutomationClient,
    outcomes: Outcomes,
    number: u32,
) -> Result<Call, OutcomeError> {
    let request = CreateCallRequest::builder()
        .targets(vec!["+14255550123".parse().unwrap()])
        .source_caller_id_number("+14255550100")
        .operation_context(format!("call-{number}"));
    let created = client.create_call().body(request).send_and_wait(&outcomes).await?;
    Ok(created.call(&client))
}

async fn go_on(call: Call, outcomes: Outcomes, number: u32) -> Ended {
    match Script::of(number).course {
        Course::HangUpEnds | Course::HangUpIsSilent => {
            call.hang_up().send_and_wait(&outcomes).await.map(drop)
        }
        _ => {
            let prompt = PlaySource::from_file("https://contoso.com/prompt.wav");
            let request = PlayRequest::builder()
                .play_sources(vec![prompt])
                .operation_context(format!("play-{number}"));
            call.play().body(request).send_and_wait(&outcomes).await.map(drop)
        }
    }
}

fn expected_of_creation(creation: Creation) -> Result<(), (OutcomeErrorKind, Option<CallEnd>)> {
    use OutcomeErrorKind::{DeliveryUnknown, Failed, Refused, TimedOut};
    match creation {
        Creation::Connects | Creation::ConnectsUnanswered => Ok(()),
        Creation::IsBusy => Err((Failed, Some(CallEnd::Busy))),
        Creation::IsDeclined => Err((Failed, Some(CallEnd::Declined))),
        Creation::EndsAtOnce => Err((Failed, Some(CallEnd::NoAnswer))),
        Creation::IsRefused => Err((Refused, None)),
        Creation::IsSilent => Err((TimedOut, None)),
        Creation::IsSilentAndUnanswered => Err((DeliveryUnknown, None)),
    }
}

fn expected_of_course(course: Course) -> Result<(), (OutcomeErrorKind, Option<CallEnd>)> {
    use OutcomeErrorKind::{Disconnected, Failed, TimedOut};
    match course {
        Course::PlayCompletes | Course::PlayCompletesAtTheEnd | Course::HangUpEnds => Ok(()),
        Course::PlayFails => Err((Failed, None)),
        Course::PlayIsCutOff => Err((Disconnected, Some(CallEnd::EndedByApplication))),
        Course::PlayIsSilent | Course::HangUpIsSilent => Err((TimedOut, None)),
    }
}

/// What a stream returns until it ends or has nothing more.
async fn read(mut events: CallEvents) -> (Vec<String>, bool) {
    let mut ids = Vec::new();
    loop {
        let next = std::future::poll_fn(|context| {
            let next = std::pin::pin!(events.next());
            std::task::Poll::Ready(Future::poll(next, context))
        });
        match next.await {
            std::task::Poll::Ready(Some(event)) => {
                let event = event.unwrap();
                assert!(!ids.contains(&event.id().to_owned()), "{}", event.id());
                ids.push(event.id().to_owned());
            }
            std::task::Poll::Ready(None) => return (ids, true),
            std::task::Poll::Pending => return (ids, false),
        }
    }
}

/// Starts a task for each call, so that most wait at once, and delivers late events when all do. Returns
/// how each ended.
async fn at_once<T: Send + 'static>(
    world: &World,
    clock: &ManualClock,
    calls: impl IntoIterator<Item = (u32, impl Future<Output = T> + Send + 'static)>,
    waits: usize,
) -> Vec<(u32, T)> {
    let mut answered = world.answered.subscribe();
    let before = *answered.borrow();
    let begun = clock.until_begun(0).await.len();
    let mut running: Vec<(u32, JoinHandle<T>)> = Vec::new();
    for (number, call) in calls {
        let started = before + running.len();
        soon(answered.wait_for(|answered| answered + AT_A_TIME > started)).await.unwrap();
        running.push((number, tokio::spawn(call)));
    }
    // Those whose events have not come wait for them, all at the same time.
    assert_eq!(clock.until_begun(begun + waits).await.len(), begun + waits);
    world.deliver_late();
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
    // Only those without an event are left.
    clock.end_waits();
    let mut ended = Vec::new();
    for (number, call) in running {
        ended.push((number, soon(call).await.unwrap()));
    }
    ended
}

fn check(
    what: &str,
    number: u32,
    ended: &Ended,
    expected: Result<(), (OutcomeErrorKind, Option<CallEnd>)>,
) {
    let ended = ended.as_ref().copied().map_err(|error| (error.kind(), error.call_end()));
    assert_eq!(ended, expected, "{what} of call {number}, seed {}", seed());
}

#[tokio::test]
async fn a_thousand_calls_at_once_end_with_the_right_reasons() {
    let clock = ManualClock::new();
    let outcomes =
        Outcomes::with_clock(clock.clone()).with_callback_uri("https://contoso.com/callback");
    let world = Arc::new(World {
        outcomes: outcomes.clone(),
        answered: watch::Sender::new(0),
        late: Mutex::default(),
    });
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
    let endpoint = format!("http://{}", listener.local_addr().unwrap());
    let service = Router::new().fallback(serve).with_state(Arc::clone(&world));
    tokio::spawn(async move { axum::serve(listener, service).await });
    let long = Duration::from_secs(600);
    let client = CallAutomationClient::builder()
        .endpoint(&endpoint)
        .credential(Credential::access_key(KEY).unwrap())
        .retry(RetryPolicy::once().deadline(long).attempt_timeout(long))
        .build()
        .unwrap();

    let creations =
        (0..CALLS).map(|number| (number, create(client.clone(), outcomes.clone(), number)));
    let waits = (0..CALLS).map(Script::of).filter(|script| match script.creation {
        Creation::IsRefused => false,
        Creation::IsSilent | Creation::IsSilentAndUnanswered => true,
        _ => !script.is_early[0],
    });
    let created = at_once(&world, &clock, creations, waits.count()).await;
    let mut tally = BTreeMap::<String, usize>::new();
    let mut connected = Vec::new();
    for (number, created) in created {
        let creation = Script::of(number).creation;
        *tally.entry(format!("{creation:?}")).or_default() += 1;
        let ended = created.map(|call| {
            assert_eq!(call.id(), format!("id-{number}"));
            connected.push((number, call));
        });
        check("creation", number, &ended, expected_of_creation(creation));
    }
    assert_eq!(outcomes.waiting(), 0);
    assert_eq!(connected.len(), (0..CALLS).filter(|it| Script::of(*it).connects()).count());

    let streams: Vec<_> =
        connected.iter().map(|(number, call)| (*number, outcomes.events_of(call.id()))).collect();
    let waits = connected.iter().map(|(number, _)| Script::of(*number)).filter(|script| {
        matches!(script.course, Course::PlayIsSilent | Course::HangUpIsSilent)
            || !script.is_early[1]
    });
    let waits = waits.count();
    let courses =
        connected.into_iter().map(|(number, call)| (number, go_on(call, outcomes.clone(), number)));
    for (number, ended) in at_once(&world, &clock, courses, waits).await {
        let course = Script::of(number).course;
        *tally.entry(format!("{course:?}")).or_default() += 1;
        check("course", number, &ended, expected_of_course(course));
    }
    assert_eq!(outcomes.waiting(), 0);
    for (number, events) in streams {
        let (ids, is_over) = read(events).await;
        let script = Script::of(number);
        assert_eq!(is_over, script.ends(), "{ids:?}");
        assert!(ids.contains(&format!("CallConnected of id-{number}")), "{ids:?}");
        assert!(ids.contains(&format!("ParticipantsUpdated of id-{number}")), "{ids:?}");
        let of_course = events_of_course(number, script.course).concat().len();
        assert_eq!(ids.len(), 2 + of_course, "{ids:?}");
    }
    println!("seed {}: {tally:?}", seed());
    // Everything has happened, and often.
    assert_eq!(tally.len(), 15);
    assert!(tally.values().all(|times| *times >= 30), "{tally:?}");
}
