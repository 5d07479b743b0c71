//! Journeys through the desk, the house rules.
