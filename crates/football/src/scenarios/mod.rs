//! What each side now needs: verdicts that are exact, with witnesses.

mod omega;
