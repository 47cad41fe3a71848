/**
 * The energy of a mass on a spring whose stiffness rises and falls with time, as CSV.
 *
 *   node energy.mjs > energy.csv
 *
 * Solves q'' = -k(t) q, k(t) = 1 + epsilon sin(0.6 t), from rest at q = 1, by the classical method
 * of Runge and Kutta of order four.
 */
const epsilons = [0, 0.2, 0.4];
const step = 0.01;
const end = 40;
/** A row for every so many steps. */
const stride = 20;

const stiffness = (time, epsilon) => 1 + epsilon * Math.sin(0.6 * time);

/** Velocity and acceleration. */
const rate = ([q, v], time, epsilon) => [v, -stiffness(time, epsilon) * q];

const moved = ([q, v], [dq, dv], by) => [q + by * dq, v + by * dv];

function next(state, time, epsilon) {
  const k1 = rate(state, time, epsilon);
  const k2 = rate(moved(state, k1, step / 2), time + step / 2, epsilon);
  const k3 = rate(moved(state, k2, step / 2), time + step / 2, epsilon);
  const k4 = rate(moved(state, k3, step), time + step, epsilon);
  return state.map(
    (value, index) => value + (step / 6) * (k1[index] + 2 * k2[index] + 2 * k3[index] + k4[index]),
  );
}

const energy = ([q, v], time, epsilon) => (v * v + stiffness(time, epsilon) * q * q) / 2;

const states = epsilons.map(() => [1, 0]);
console.log(['time', ...epsilons.map((epsilon) => `energy_${epsilon}`)].join(','));
for (let count = 0; count * step <= end; count += 1) {
  const time = count * step;
  if (count % stride === 0) {
    const row = epsilons.map((epsilon, index) => energy(states[index], time, epsilon).toFixed(5));
    console.log([time.toFixed(1), ...row].join(','));
  }
  for (const [index, epsilon] of epsilons.entries()) {
    states[index] = next(states[index], time, epsilon);
  }
}
