//! The time of calls.
//!
//! It is real time plus what was skipped. With virtual time it stands still instead, and jumps to the next
//! [alarm](Clock::alarm) when nothing has been under way for a while. Whatever is under way [holds](Clock::hold) the
//! clock, and so does an alarm that is due, until it is dropped: who handles it may set the next one.

use std::collections::BTreeSet;
use std::fmt;
use std::future::pending;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use tokio::sync::watch;
use tokio::time::{Instant, sleep, sleep_until};

use crate::settings::Now;
use crate::sync::lock;

/// How much can be skipped at once, and in all.
pub(crate) const LONGEST: Duration = Duration::from_secs(365 * 24 * 3600);
const LONGEST_IN_ALL: Duration = Duration::from_secs(100 * 365 * 24 * 3600);
/// How often the clock waits once more before a jump because the machine is busy.
const MOST_RETRIES: u32 = 5;

#[derive(Clone)]
pub(crate) struct Clock(Arc<Shared>);

struct Shared {
    /// With virtual time, how long nothing may be under way before a jump.
    settles: Option<Duration>,
    began: Instant,
    began_at: SystemTime,
    now: Now,
    time: Mutex<Time>,
    /// Notified when time has moved in another way than by passing, and when it begins or ceases to pass.
    moved: watch::Sender<()>,
    /// Notified of everything that may delay a jump, or allow it.
    changed: watch::Sender<()>,
}

struct Time {
    /// The time of the call at `since`, or while it stands still.
    at: Instant,
    /// Since when it passes; `None` while it stands still.
    since: Option<Instant>,
    skipped: Duration,
    /// What can be jumped to, with numbers to distinguish what is due at the same time.
    alarms: BTreeSet<(Instant, u64)>,
    last_alarm: u64,
    holds: usize,
    /// How many of the holds have time pass.
    passes: usize,
    /// How much is still to be skipped.
    skips: Option<Duration>,
    /// Whether an application, or whoever has waited, may react to something since the last jump.
    has_news: bool,
    changes: u64,
}

/// What [`Clock::shown`] shows.
pub(crate) struct Shown {
    pub(crate) is_virtual: bool,
    pub(crate) skipped: Duration,
    /// How long it is to the next alarm.
    pub(crate) next: Option<Duration>,
}

/// A time for which something waits. The clock stops there, and goes on when this is dropped.
pub(crate) struct Alarm {
    clock: Clock,
    pub(crate) due: Instant,
    number: u64,
    /// Whether something follows that does not hold the clock at once.
    is_news: bool,
}

/// While it lives, virtual time does not jump.
///
/// [`Emulator::hold_clock`](crate::Emulator::hold_clock) makes it.
#[must_use = "the clock is held only as long as this is kept"]
pub struct ClockHold {
    clock: Clock,
    /// Whether virtual time passes meanwhile.
    passes: bool,
}

impl Clock {
    /// `now` is the time of day. Virtual time `settles` before each jump; with `None`, time is real.
    pub(crate) fn new(now: Now, settles: Option<Duration>) -> Self {
        let began = Instant::now();
        let time = Time {
            at: began,
            since: settles.is_none().then_some(began),
            skipped: Duration::ZERO,
            alarms: BTreeSet::new(),
            last_alarm: 0,
            holds: 0,
            passes: 0,
            skips: None,
            has_news: true,
            changes: 0,
        };
        Self(Arc::new(Shared {
            settles,
            began,
            began_at: now(),
            now,
            time: Mutex::new(time),
            moved: watch::Sender::new(()),
            changed: watch::Sender::new(()),
        }))
    }

    pub(crate) fn is_virtual(&self) -> bool {
        self.0.settles.is_some()
    }

    /// Returns whether time stands still until it jumps.
    pub(crate) fn stands_still(&self) -> bool {
        self.is_virtual() && lock(&self.0.time).since.is_none()
    }

    pub(crate) fn now(&self) -> Instant {
        lock(&self.0.time).now()
    }

    /// How much time has passed since the start.
    pub(crate) fn passed(&self) -> Duration {
        self.now().saturating_duration_since(self.0.began)
    }

    /// The time of day in calls. It is not for what others compare with their own clocks.
    pub(crate) fn time_of_day(&self) -> SystemTime {
        if self.is_virtual() {
            return self.0.began_at + self.passed();
        }
        (self.0.now)() + lock(&self.0.time).skipped
    }

    pub(crate) fn shown(&self) -> Shown {
        let time = lock(&self.0.time);
        let now = time.now();
        let next = time.alarms.first().map(|(due, _)| due.saturating_duration_since(now));
        Shown { is_virtual: self.is_virtual(), skipped: time.skipped, next }
    }

    /// Something is under way until the returned value is dropped.
    pub(crate) fn hold(&self) -> ClockHold {
        self.change(|time| {
            time.holds += 1;
            time.has_news = true;
        });
        ClockHold { clock: self.clone(), passes: false }
    }

    /// Time passes as real time does until the returned value is dropped.
    pub(crate) fn pass(&self) -> ClockHold {
        self.change(|time| {
            time.holds += 1;
            time.passes += 1;
            time.has_news = true;
            if time.since.is_none() {
                time.since = Some(Instant::now());
            }
        });
        self.0.moved.send_replace(());
        ClockHold { clock: self.clone(), passes: true }
    }

    /// Has the clock stop at a time. From now on, and not only when something waits for it.
    pub(crate) fn alarm(&self, due: Instant) -> Alarm {
        let number = self.change(|time| {
            time.last_alarm += 1;
            time.alarms.insert((due, time.last_alarm));
            time.last_alarm
        });
        Alarm { clock: self.clone(), due, number, is_news: false }
    }

    /// An alarm after this time; `None` if that is too far away to come.
    pub(crate) fn alarm_after(&self, duration: Duration) -> Option<Alarm> {
        self.after(duration).map(|due| self.alarm(due))
    }

    /// Waits until a time. The returned alarm can be kept while what is due then is done.
    pub(crate) async fn sleep_until(&self, due: Instant) -> Alarm {
        let mut alarm = self.alarm(due);
        alarm.is_news = true;
        self.reach(due).await;
        alarm
    }

    /// Waits for this time. See [`sleep_until`](Self::sleep_until).
    pub(crate) async fn sleep(&self, duration: Duration) -> Alarm {
        match self.after(duration) {
            Some(due) => self.sleep_until(due).await,
            None => pending().await,
        }
    }

    /// Waits until a time at which something else has the clock stop.
    pub(crate) async fn reach(&self, due: Instant) {
        let mut moved = self.0.moved.subscribe();
        loop {
            moved.mark_unchanged();
            let (now, passes) = {
                let time = lock(&self.0.time);
                (time.now(), time.since.is_some())
            };
            let left = due.saturating_duration_since(now);
            if left.is_zero() {
                return;
            }
            // Whichever comes first, look again. The sender is here.
            tokio::select! {
                _ = moved.changed() => {}
                () = sleep(left), if passes => {}
            }
        }
    }

    /// Skips time, at most a year. What is due meanwhile is done at its time, one after the other; it returns after
    /// that. What applications do in answer comes later.
    pub(crate) async fn skip(&self, duration: Duration) {
        let mut moved = self.0.moved.subscribe();
        self.change(|time| {
            let before = time.skips.unwrap_or_default();
            let room = LONGEST_IN_ALL.saturating_sub(time.skipped + before);
            time.skips = Some(before + duration.min(LONGEST).min(room));
            time.has_news = true;
        });
        loop {
            moved.mark_unchanged();
            if lock(&self.0.time).skips.is_none() {
                return;
            }
            // The sender is here.
            let _ = moved.changed().await;
        }
    }

    /// Skips the time to what is due next. Returns how long that was; `None` if nothing is.
    pub(crate) async fn skip_to_next(&self) -> Option<Duration> {
        let next = self.shown().next?;
        self.skip(next).await;
        Some(next)
    }

    /// Has virtual time jump when nothing is under way. It runs as long as the emulator.
    pub(crate) async fn jump(&self) {
        let Some(settles) = self.0.settles else { return };
        let mut changed = self.0.changed.subscribe();
        let mut retries = 0;
        loop {
            changed.mark_unchanged();
            let idle = {
                let time = lock(&self.0.time);
                time.is_idle().then_some((time.changes, time.has_news))
            };
            let Some((changes, has_news)) = idle else {
                // The sender is here.
                let _ = changed.changed().await;
                continue;
            };
            if has_news {
                let begun = Instant::now();
                tokio::select! {
                    biased;
                    _ = changed.changed() => continue,
                    () = sleep_until(begun + settles) => {}
                }
                // If this was late, the application may not have had its turn either.
                if begun.elapsed() > settles * 2 && retries < MOST_RETRIES {
                    retries += 1;
                    continue;
                }
                retries = 0;
            }
            let mut time = lock(&self.0.time);
            if time.changes == changes
                && let Some((next, _)) = time.alarms.first().copied()
            {
                time.jump_to(next);
                drop(time);
                self.0.moved.send_replace(());
            }
        }
    }

    /// The time after this one, if it is within what can be skipped in all.
    fn after(&self, duration: Duration) -> Option<Instant> {
        let last = self.0.began + LONGEST_IN_ALL;
        self.now().checked_add(duration).filter(|due| *due <= last)
    }

    /// Changes what matters for a jump, and goes on with a skip.
    fn change<T>(&self, act: impl FnOnce(&mut Time) -> T) -> T {
        let mut time = lock(&self.0.time);
        let outcome = act(&mut time);
        time.changes += 1;
        let has_moved = time.go_on();
        drop(time);
        if has_moved {
            self.0.moved.send_replace(());
        }
        if self.is_virtual() {
            self.0.changed.send_replace(());
        }
        outcome
    }
}

impl Time {
    fn now(&self) -> Instant {
        self.at + self.since.map_or(Duration::ZERO, |since| since.elapsed())
    }

    /// Moves time that stands still.
    fn jump_to(&mut self, to: Instant) {
        self.skipped += to.saturating_duration_since(self.at);
        self.at = to;
        self.has_news = false;
    }

    /// Returns whether virtual time may jump: nothing is under way, and something is due later.
    fn is_idle(&self) -> bool {
        let next = self.alarms.first();
        self.holds == 0 && self.skips.is_none() && next.is_some_and(|(due, _)| *due > self.now())
    }

    /// Goes on with a skip, until something is due. Returns whether time has moved or the skip has ended.
    fn go_on(&mut self) -> bool {
        let mut has_moved = false;
        while let Some(left) = self.skips {
            let now = self.now();
            let step = match self.alarms.first() {
                // It is being handled.
                Some((due, _)) if *due <= now => break,
                Some((due, _)) => left.min(due.saturating_duration_since(now)),
                None => left,
            };
            has_moved = true;
            self.at += step;
            self.skipped += step;
            self.skips = (!left.is_zero()).then(|| left - step);
        }
        has_moved
    }
}

impl Drop for Alarm {
    fn drop(&mut self) {
        self.clock.change(|time| {
            time.alarms.remove(&(self.due, self.number));
            time.has_news |= self.is_news;
        });
    }
}

impl fmt::Debug for ClockHold {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ClockHold").finish_non_exhaustive()
    }
}

impl Drop for ClockHold {
    fn drop(&mut self) {
        self.clock.change(|time| {
            time.holds -= 1;
            if self.passes {
                time.passes -= 1;
            }
            if time.passes == 0 && self.clock.is_virtual() {
                time.at = time.now();
                time.since = None;
            }
        });
        if self.passes {
            self.clock.0.moved.send_replace(());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SETTLES: Duration = Duration::from_millis(30);

    fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    fn clock(settles: Option<Duration>) -> Clock {
        let clock = Clock::new(Arc::new(SystemTime::now), settles);
        let jumps = clock.clone();
        tokio::spawn(async move { jumps.jump().await });
        clock
    }

    #[tokio::test(start_paused = true)]
    async fn virtual_time_stands_still_and_jumps_when_nothing_has_been_under_way_for_a_while() {
        let (clock, began) = (clock(Some(SETTLES)), Instant::now());
        drop(clock.sleep(seconds(600)).await);
        assert_eq!((clock.passed(), began.elapsed()), (seconds(600), SETTLES));
        sleep(seconds(7)).await;
        assert_eq!(clock.passed(), seconds(600));
    }

    #[tokio::test(start_paused = true)]
    async fn what_is_under_way_holds_the_clock() {
        let (clock, began) = (clock(Some(SETTLES)), Instant::now());
        let hold = clock.hold();
        let released = async {
            sleep(seconds(5)).await;
            drop(hold);
            // It begins anew within the time to settle.
            sleep(SETTLES / 2).await;
            let hold = clock.hold();
            sleep(seconds(1)).await;
            assert_eq!(clock.passed(), Duration::ZERO);
            drop(hold);
        };
        let (alarm, ()) = tokio::join!(clock.sleep(seconds(600)), released);
        assert_eq!(began.elapsed(), seconds(6) + SETTLES / 2 + SETTLES);
        // Who is woken is under way too.
        let next = clock.alarm_after(seconds(1)).unwrap();
        sleep(seconds(1)).await;
        assert_eq!(clock.passed(), seconds(600));
        drop(alarm);
        clock.reach(next.due).await;
        assert_eq!(clock.passed(), seconds(601));
    }

    #[tokio::test]
    async fn a_busy_machine_gets_more_time_to_settle() {
        let clock = clock(Some(SETTLES));
        let acts_late = async {
            sleep(SETTLES / 3).await;
            std::thread::sleep(SETTLES * 4);
            // What is ready now, a jump among it, comes first.
            sleep(SETTLES / 6).await;
            let passed = clock.passed();
            drop(clock.hold());
            passed
        };
        let (_, passed) = tokio::join!(clock.sleep(seconds(600)), acts_late);
        assert_eq!((passed, clock.passed()), (Duration::ZERO, seconds(600)));
    }

    #[tokio::test(start_paused = true)]
    async fn what_nobody_can_notice_needs_no_time_to_settle() {
        let (clock, began) = (clock(Some(SETTLES)), Instant::now());
        let [first, second] = [1, 2].map(|at| clock.alarm_after(seconds(at)).unwrap());
        clock.reach(first.due).await;
        drop(first);
        clock.reach(second.due).await;
        assert_eq!(began.elapsed(), SETTLES);
        // Something was under way.
        drop((second, clock.hold()));
        drop(clock.sleep(seconds(1)).await);
        // Somebody has waited, and may do something now.
        drop(clock.sleep(seconds(1)).await);
        assert_eq!(began.elapsed(), SETTLES * 3);
    }

    #[tokio::test(start_paused = true)]
    async fn virtual_time_passes_while_something_has_it_pass() {
        let clock = clock(Some(SETTLES));
        let passes = clock.pass();
        let began = Instant::now();
        drop(clock.sleep(seconds(10)).await);
        assert_eq!(began.elapsed(), seconds(10));
        drop(passes);
        drop(clock.sleep(seconds(10)).await);
        assert_eq!((clock.passed(), began.elapsed()), (seconds(20), seconds(10) + SETTLES));
    }

    #[tokio::test(start_paused = true)]
    async fn a_skip_stops_at_everything_on_its_way() {
        for settles in [None, Some(SETTLES)] {
            let (clock, began) = (clock(settles), Instant::now());
            let hold = clock.hold();
            let chain = async {
                let (mut at, mut next) = (Vec::new(), clock.alarm_after(seconds(4)));
                for _ in 0..3 {
                    clock.reach(next.as_ref().unwrap().due).await;
                    at.push(clock.passed());
                    // The next one is set before the clock goes on.
                    next = clock.alarm_after(seconds(4));
                }
                at
            };
            let skip = async {
                tokio::task::yield_now().await;
                clock.skip(seconds(10)).await;
                assert_eq!((clock.passed(), began.elapsed()), (seconds(10), Duration::ZERO));
                assert_eq!(clock.shown().skipped, seconds(10));
                assert_eq!(clock.skip_to_next().await, Some(seconds(2)));
                assert_eq!(clock.skip_to_next().await, None);
            };
            let (at, ()) = tokio::join!(chain, skip);
            assert_eq!(at, [seconds(4), seconds(8), seconds(12)]);
            drop(hold);
        }
    }

    #[tokio::test(start_paused = true)]
    async fn real_time_passes_and_can_be_skipped() {
        let clock = clock(None);
        sleep(seconds(3)).await;
        clock.skip(seconds(60)).await;
        assert_eq!(clock.passed(), seconds(63));
        clock.skip(Duration::MAX).await;
        assert_eq!(clock.passed(), seconds(63) + LONGEST);
        for _ in 0..200 {
            clock.skip(Duration::MAX).await;
        }
        assert_eq!(clock.passed(), seconds(3) + LONGEST_IN_ALL);
    }
}
