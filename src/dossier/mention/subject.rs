//! The subjects documents can speak of, each with the words that tell it.

use crate::law::words::beginnings::{Beginnings, Set};
use crate::law::words::{duties, reporting, stages, updates};
use std::sync::LazyLock;

/// What documents can speak of, as far as rules ask.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Subject {
    /// Reports of vulnerabilities come in.
    Intake,
    /// They are looked into and rated.
    Triage,
    /// They are remedied.
    Fix,
    /// The remedy reaches users.
    Release,
    /// It is made known.
    Disclosure,
    /// Who does all that.
    Roles,
    /// Over what updates reach users.
    UpdateChannel,
    /// What protects the integrity and origin of updates.
    UpdateIntegrity,
    /// Updates that install themselves.
    AutomaticUpdates,
    /// How these are switched off.
    OptOut,
    /// Users hear of updates.
    UpdateNotice,
    /// Users put updates off.
    Postponement,
    /// Security updates apart from other changes.
    SeparateUpdates,
    /// Tests and reviews at regular times.
    RegularTests,
    /// Advisories on fixed vulnerabilities.
    Advisories,
    /// Updates cost nothing.
    FreeOfCharge,
    /// A record of vulnerabilities and what was done.
    Records,
    /// Updates that were issued can still be had.
    Availability,
    /// A look for known vulnerabilities.
    KnownVulnerabilities,
    /// Reporting to the authorities (Art. 14).
    Reporting,
    /// The authorities themselves.
    Authorities,
    /// Users are told of vulnerabilities and incidents.
    UsersInformed,
    /// How the product is made.
    Making,
    /// How it is watched.
    Watching,
    /// That these processes were shown to work.
    Validation,
    /// The same in so many words.
    Validated,
}

/// Lists of beginnings of words.
type Lists = &'static [&'static &'static [&'static str]];

/// One way to tell a subject.
pub(super) struct Way {
    /// The block itself has a word of each list.
    here: Lists,
    /// It, or what introduces it, has a word of each list.
    around: Lists,
    /// The block has no word of these.
    without: Lists,
}

const fn around(lists: Lists) -> Way {
    Way {
        here: &[],
        around: lists,
        without: &[],
    }
}

/// A word in the block itself, and what it is about in the block or around it.
const fn said(here: Lists, around: Lists) -> Way {
    Way {
        here,
        around,
        without: &[],
    }
}

/// Every subject with the ways to tell it.
pub(super) static SUBJECTS: &[(Subject, &[Way])] = &[
    (Subject::Intake, &[around(&[&stages::INTAKE])]),
    (Subject::Triage, &[around(&[&stages::TRIAGE])]),
    (Subject::Fix, &[around(&[&stages::FIX])]),
    (
        Subject::Release,
        &[around(&[&stages::RELEASE]), around(&[&updates::UPDATE])],
    ),
    (Subject::Disclosure, &[around(&[&stages::DISCLOSURE])]),
    (Subject::Roles, &[around(&[&stages::ROLES])]),
    (
        Subject::UpdateChannel,
        &[
            said(&[&updates::CHANNEL], &[&updates::UPDATE]),
            said(&[&updates::CHANNEL], &[&stages::RELEASE]),
        ],
    ),
    (
        Subject::UpdateIntegrity,
        &[
            said(&[&updates::INTEGRITY], &[&updates::UPDATE]),
            said(&[&updates::INTEGRITY], &[&updates::CHANNEL]),
            said(&[&updates::INTEGRITY], &[&stages::RELEASE]),
        ],
    ),
    (
        Subject::AutomaticUpdates,
        &[
            Way {
                here: &[&updates::AUTOMATIC, &updates::UPDATE],
                around: &[],
                without: &[&updates::DEPENDENCIES],
            },
            Way {
                here: &[&updates::AUTOMATIC, &updates::INSTALL],
                around: &[&updates::UPDATE],
                without: &[&updates::DEPENDENCIES],
            },
        ],
    ),
    (
        Subject::OptOut,
        &[
            said(&[&updates::OPT_OUT], &[&updates::UPDATE]),
            said(&[&updates::OPT_OUT], &[&updates::AUTOMATIC]),
        ],
    ),
    (
        Subject::UpdateNotice,
        &[said(&[&updates::NOTICE], &[&updates::UPDATE])],
    ),
    (
        Subject::Postponement,
        &[
            said(&[&updates::POSTPONE], &[&updates::UPDATE]),
            said(&[&updates::POSTPONE], &[&updates::AUTOMATIC]),
        ],
    ),
    (
        Subject::SeparateUpdates,
        &[
            said(&[&updates::SEPARATE], &[&updates::FEATURE]),
            said(
                &[&updates::SEPARATE],
                &[&updates::SECURITY, &updates::UPDATE],
            ),
            said(&[&updates::SEPARATE], &[&updates::SECURITY, &stages::FIX]),
        ],
    ),
    (
        Subject::RegularTests,
        &[said(&[&duties::REGULAR], &[&duties::TEST])],
    ),
    (
        Subject::Advisories,
        &[
            around(&[&duties::ADVISORY]),
            said(&[&duties::PUBLISH], &[&updates::SECURITY]),
        ],
    ),
    (Subject::FreeOfCharge, &[around(&[&updates::FREE])]),
    (
        Subject::Records,
        &[said(&[&duties::RECORD], &[&updates::SECURITY])],
    ),
    (
        Subject::Availability,
        &[
            said(&[&duties::KEPT], &[&updates::UPDATE]),
            said(&[&duties::KEPT], &[&stages::RELEASE]),
        ],
    ),
    (Subject::KnownVulnerabilities, &[around(&[&duties::KNOWN])]),
    (
        Subject::Reporting,
        &[
            said(&[&reporting::PLATFORM], &[]),
            // An early warning may be anything's.
            around(&[&reporting::EARLY_WARNING, &reporting::ARTICLE]),
            around(&[&reporting::EARLY_WARNING, &reporting::NAMED]),
            around(&[&reporting::EARLY_WARNING, &reporting::AUTHORITY]),
            around(&[&reporting::EARLY_WARNING, &reporting::VULNERABILITY]),
            around(&[&reporting::EARLY_WARNING, &reporting::INCIDENT]),
            around(&[
                &reporting::ARTICLE,
                &reporting::REPORT,
                &reporting::AUTHORITY,
            ]),
            around(&[
                &reporting::ARTICLE,
                &reporting::REPORT,
                &reporting::VULNERABILITY,
            ]),
            around(&[
                &reporting::ARTICLE,
                &reporting::REPORT,
                &reporting::INCIDENT,
            ]),
            around(&[&reporting::NAMED, &reporting::REPORT]),
            around(&[&reporting::EVENT, &reporting::AUTHORITY, &reporting::REPORT]),
        ],
    ),
    (
        Subject::Authorities,
        &[
            around(&[&reporting::AUTHORITY]),
            around(&[&reporting::NAMED]),
            around(&[&reporting::DUTY]),
        ],
    ),
    (
        Subject::UsersInformed,
        &[around(&[&reporting::USERS, &reporting::INFORM])],
    ),
    (Subject::Making, &[around(&[&duties::MAKING])]),
    (Subject::Watching, &[around(&[&duties::WATCH])]),
    (
        Subject::Validation,
        &[
            around(&[&duties::VALIDATION, &duties::MAKING]),
            around(&[&duties::VALIDATION, &duties::WATCH]),
        ],
    ),
    (
        Subject::Validated,
        &[
            said(&[&duties::VALIDATED], &[&duties::MAKING]),
            said(&[&duties::VALIDATED], &[&duties::WATCH]),
        ],
    ),
];

/// A way as sets of lists.
pub(super) struct Sets {
    here: Set,
    around: Set,
    without: Set,
}

impl Sets {
    /// Whether it tells its subject: by the lists the block has words of, and those of it and what introduces it.
    pub(super) fn tells(&self, own: Set, all: Set) -> bool {
        own.holds(self.here)
            && all.holds(self.around)
            && (own.meets(self.around) || !self.here.is_empty())
            && !own.meets(self.without)
    }
}

/// The lists of all subjects, and each subject's ways as sets of them.
pub(super) static WORDS: LazyLock<(Beginnings, Vec<Vec<Sets>>)> = LazyLock::new(|| {
    let mut words = Beginnings::default();
    let mut set = |lists: Lists| {
        let all = lists.iter();
        all.fold(Set::default(), |set, list| set.with(words.add(list)))
    };
    let mut ways = Vec::with_capacity(SUBJECTS.len());
    for (_, of_subject) in SUBJECTS {
        let sets = of_subject.iter().map(|way| Sets {
            here: set(way.here),
            around: set(way.around),
            without: set(way.without),
        });
        ways.push(sets.collect());
    }
    (words, ways)
});
