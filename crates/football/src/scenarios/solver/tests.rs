use super::*;
use crate::testing::Dice;
use proptest::prelude::*;

const WORK: u64 = 1_000_000;

fn form(constant: i64, terms: &[i64]) -> LinearForm {
    let mut form = LinearForm::constant(constant);
    terms.iter().enumerate().for_each(|(variable, term)| form.set(variable, *term));
    form
}

fn constraint(equal: bool, constant: i64, terms: &[i64]) -> Constraint {
    Constraint { form: form(constant, terms), equal }
}

fn solve(work: u64, constraints: &[Constraint]) -> Result<Option<Values>, Unknown> {
    let mut solver = Solver::new(work);
    let found = solver.solve(constraints);
    if found.is_none() && solver.has_failed() { Err(Unknown) } else { Ok(found) }
}

/// Every point of the box from zero to `bound`. The first variable changes fastest.
fn points(variables: usize, bound: i64) -> impl Iterator<Item = Values> {
    let count = (bound + 1).pow(u32::try_from(variables).unwrap());
    (0..count).map(move |mut code| {
        let mut point = [0; MOST_VARIABLES];
        for value in point.iter_mut().take(variables) {
            *value = code % (bound + 1);
            code /= bound + 1;
        }
        point
    })
}

fn holds(constraints: &[Constraint], at: &Values) -> bool {
    at.iter().all(|x| *x >= 0) && constraints.iter().all(|constraint| constraint.holds(at))
}

fn random_rows(dice: &mut Dice, variables: usize, most: i64) -> Vec<Constraint> {
    (0..dice.below(5) + 1)
        .map(|_| {
            let terms: Vec<i64> = (0..variables).map(|_| dice.between(-most, most)).collect();
            constraint(dice.below(5) == 0, dice.between(-12, 12), &terms)
        })
        .collect()
}

#[test]
fn random_small_systems_are_solved_as_trying_every_point_solves_them() {
    let mut dice = Dice::new(31);
    let [mut solvable, mut unsolvable] = [0, 0];
    for _ in 0..200_000 {
        let variables = 1 + dice.below(3);
        let most = dice.between(1, 7);
        let bound = dice.between(2, 6);
        let mut constraints = random_rows(&mut dice, variables, most);
        // In a box, trying every point is complete.
        for variable in 0..variables {
            constraints.push(Constraint::at_most(&LinearForm::variable(variable), bound));
        }
        let answer = solve(WORK, &constraints).expect("small systems are within the budget");
        if let Some(at) = &answer {
            assert!(holds(&constraints, at), "{constraints:?} are not satisfied by {at:?}");
            solvable += 1;
        } else {
            let missed = points(variables, bound).find(|at| holds(&constraints, at));
            assert_eq!(missed, None, "{constraints:?} have a solution");
            unsolvable += 1;
        }
    }
    println!("200,000 random systems: {solvable} with a solution, {unsolvable} without, none wrong");
    assert!(solvable > 20_000 && unsolvable > 20_000);
}

#[test]
fn systems_without_a_box_are_never_said_to_be_empty_when_a_point_is_found() {
    let mut dice = Dice::new(8);
    for _ in 0..50_000 {
        let variables = 2 + dice.below(3);
        let constraints = random_rows(&mut dice, variables, 5);
        match solve(WORK, &constraints).expect("small systems are within the budget") {
            Some(at) => assert!(holds(&constraints, &at), "{constraints:?} are not satisfied by {at:?}"),
            None => {
                assert_eq!(points(variables, 5).find(|at| holds(&constraints, at)), None, "{constraints:?}")
            }
        }
    }
}

#[test]
fn the_gap_between_the_shadows_is_searched() {
    // Pugh's own example: 27 <= 11x + 13y <= 45 and -10 <= 7x - 9y <= 4 has real solutions but no integer
    // solution.
    let constraints = [
        constraint(false, -27, &[11, 13]),
        constraint(false, 45, &[-11, -13]),
        constraint(false, 10, &[7, -9]),
        constraint(false, 4, &[-7, 9]),
    ];
    assert_eq!(solve(WORK, &constraints), Ok(None));
}

#[test]
fn equalities_without_a_coefficient_of_one_are_solved() {
    let constraints = [constraint(true, -432, &[7, 12, 31]), constraint(true, 13, &[5, -9, 0])];
    let at = solve(WORK, &constraints).unwrap().expect("7x + 12y + 31z = 432, 5x - 9y = -13");
    assert!(holds(&constraints, &at), "{at:?}");
    assert_eq!(solve(WORK, &[constraint(true, 1, &[6, 10])]), Ok(None), "an odd sum of even numbers");
}

#[test]
fn numbers_that_do_not_fit_are_unknown() {
    let constraints =
        [constraint(false, i64::MAX, &[i64::MAX, -3]), constraint(false, -7, &[-5, i64::MAX - 1])];
    assert_eq!(solve(WORK, &constraints), Err(Unknown));
}

#[test]
fn work_beyond_the_budget_is_unknown() {
    assert_eq!(solve(3, &[constraint(false, -1, &[2, 3])]), Err(Unknown));
}

#[test]
fn the_least_value_of_a_form_is_found_or_has_no_bound() {
    let constraints = [constraint(false, -7, &[2, 3])];
    let sum = form(0, &[1, 1]);
    assert_eq!(Solver::new(WORK).least(&constraints, &sum), Least::At(3));
    assert_eq!(Solver::new(WORK).least(&constraints, &form(0, &[1, -1])), Least::Unbounded);
    let nothing = [constraint(false, -1, &[-1, -1])];
    assert_eq!(Solver::new(WORK).least(&nothing, &sum), Least::Nothing);
}

proptest! {
    #[test]
    fn no_system_makes_the_solver_panic(
        system in proptest::collection::vec(
            (any::<bool>(), any::<i64>(), proptest::collection::vec(any::<i64>(), 3)), 0..5),
        shift in 0_u32..63,
    ) {
        let constraints: Vec<Constraint> = system
            .iter()
            .map(|(equal, constant, terms)| {
                constraint(*equal, constant >> shift, &terms.iter().map(|term| term >> shift).collect::<Vec<_>>())
            })
            .collect();
        if let Ok(Some(at)) = solve(20_000, &constraints) {
            for constraint in &constraints {
                prop_assert!(constraint.holds(&at));
            }
        }
    }
}
