//! Lists of the participants of a call that arrive in any order and more than once.

#![allow(clippy::unwrap_used, reason = "tests")]

use acs_call_automation::event::CurrentParticipants;
use acs_call_automation::types::ParticipantsUpdated;
use serde_json::json;

/// A list with this many participants.
fn list(number: Option<i32>, participants: usize) -> ParticipantsUpdated {
    let one = json!({ "identifier": { "rawId": "4:+14255550123" } });
    let data = json!({ "sequenceNumber": number, "participants": vec![one; participants] });
    serde_json::from_value(data).unwrap()
}

#[test]
fn the_list_with_the_highest_number_is_kept() {
    let mut current = CurrentParticipants::new();
    for (number, participants, is_newer, expected) in
        [(0, 1, true, 1), (2, 3, true, 3), (1, 2, false, 3), (2, 0, false, 3), (5, 0, true, 0)]
    {
        assert_eq!(current.update(&list(Some(number), participants)), is_newer, "{number}");
        assert_eq!(current.participants().len(), expected, "{number}");
    }
    assert_eq!(current.sequence_number(), Some(5));
}

#[test]
fn a_list_without_a_number_or_participants_is_ignored() {
    let mut current = CurrentParticipants::new();
    assert!(!current.update(&list(None, 2)));
    let mut unread = list(Some(7), 0);
    unread.participants = None;
    assert!(!current.update(&unread));
    assert_eq!((current.sequence_number(), current.participants().len()), (None, 0));
}
