// How exercises look: joints by name, [x, y] in a field of 100 by 87 with the floor at 82; what a pose does not name is as in its base. Names
// that end in Far are of the side turned away. Drawn after our own texts of the catalogue, seen from the side unless the name says front.

const standing = {
  head: [50, 12], neck: [50, 21], hip: [50, 47],
  knee: [50, 64], ankle: [50, 80], kneeFar: [50, 64], ankleFar: [50, 80],
  elbow: [50, 34], hand: [51, 46], elbowFar: [50, 34], handFar: [51, 46],
};
const front = { ...standing, knee: [43, 64], ankle: [41, 80], kneeFar: [57, 64], ankleFar: [59, 80], elbow: [41, 34], hand: [40, 46], elbowFar: [59, 34], handFar: [60, 46] };
const seated = {
  head: [43, 28], neck: [43, 37], hip: [42, 60],
  knee: [61, 60], ankle: [61, 80], kneeFar: [61, 60], ankleFar: [61, 80],
  elbow: [44, 49], hand: [54, 55], elbowFar: [44, 49], handFar: [54, 55],
};
const onBack = {
  head: [17, 74], neck: [26, 76], hip: [53, 77],
  knee: [65, 58], ankle: [72, 80], kneeFar: [66, 58], ankleFar: [73, 80],
  elbow: [37, 79], hand: [48, 80], elbowFar: [37, 79], handFar: [48, 80],
};
const onAllFours = {
  head: [22, 45], neck: [31, 50], hip: [62, 50],
  knee: [62, 79], ankle: [79, 80], kneeFar: [63, 79], ankleFar: [80, 80],
  elbow: [31, 65], hand: [31, 80], elbowFar: [32, 65], handFar: [32, 80],
};

const chair = "M33 38V80M33 62H51V80";
const wallRight = "M80 8V82";
const wallLeft = "M28 8V82";
const desk = "M62 46H92M88 46V82";
const steps = "M48 82V72H66V62H84V52H98";

/** Each exercise: start, end, and what stands around. */
export const POSES = {
  "mb-walk": {
    start: { ...standing, knee: [55, 63], ankle: [60, 79], kneeFar: [47, 64], ankleFar: [40, 78], elbow: [45, 33], hand: [44, 45], elbowFar: [55, 33], handFar: [59, 43] },
    end: { ...standing, knee: [47, 64], ankle: [40, 78], kneeFar: [55, 63], ankleFar: [60, 79], elbow: [55, 33], hand: [59, 43], elbowFar: [45, 33], handFar: [44, 45] },
  },
  "mb-weight-shift": {
    start: { ...front, head: [45, 12], neck: [45, 21], hip: [45, 47] },
    end: { ...front, head: [55, 12], neck: [55, 21], hip: [55, 47] },
  },
  "mb-sit-to-stand": { start: seated, end: { ...standing, hip: [55, 47], knee: [57, 64], ankle: [61, 80], kneeFar: [57, 64], ankleFar: [61, 80] }, prop: chair },
  "mb-back-bend": {
    start: { ...standing, elbow: [42, 36], hand: [47, 46], elbowFar: [42, 36], handFar: [47, 46] },
    end: { ...standing, head: [39, 16], neck: [44, 23], hip: [53, 47], elbow: [40, 38], hand: [49, 47], elbowFar: [40, 38], handFar: [49, 47] },
  },
  "mb-side-bend": {
    start: front,
    end: { ...front, head: [61, 17], neck: [57, 24], elbow: [46, 36], hand: [44, 47], elbowFar: [65, 38], handFar: [66, 52] },
  },
  "mb-seated-turn": {
    start: { ...seated, elbow: [50, 46], hand: [58, 42], elbowFar: [50, 47], handFar: [58, 43] },
    end: { ...seated, elbow: [37, 47], hand: [30, 42], elbowFar: [50, 47], handFar: [44, 42] },
    prop: chair,
  },
  "mb-shoulder-roll": {
    start: { ...standing, neck: [51, 22] },
    end: { ...standing, neck: [49, 19], elbow: [46, 31], hand: [48, 43], elbowFar: [46, 31], handFar: [48, 43] },
  },
  "mb-calf-raise": {
    start: { ...standing, elbow: [56, 36], hand: [64, 45], elbowFar: [56, 36], handFar: [64, 45] },
    end: {
      ...standing, head: [50, 7], neck: [50, 16], hip: [50, 42], knee: [50, 59], ankle: [50, 75], toe: [57, 81], kneeFar: [50, 59], ankleFar: [50, 75], toeFar: [57, 81],
      elbow: [56, 32], hand: [64, 45], elbowFar: [56, 32], handFar: [64, 45],
    },
    prop: desk,
  },
  "mb-wall-push": {
    start: { ...standing, head: [60, 21], neck: [57, 30], hip: [49, 53], knee: [45, 67], ankle: [40, 80], kneeFar: [45, 67], ankleFar: [40, 80], elbow: [69, 33], hand: [79, 34], elbowFar: [69, 33], handFar: [79, 34] },
    end: { ...standing, head: [69, 24], neck: [65, 33], hip: [53, 54], knee: [47, 67], ankle: [40, 80], kneeFar: [47, 67], ankleFar: [40, 80], elbow: [69, 45], hand: [79, 36], elbowFar: [69, 45], handFar: [79, 36] },
    prop: wallRight,
  },
  "mb-stairs-slow": {
    start: { ...standing, head: [42, 12], neck: [42, 21], hip: [42, 47], knee: [53, 56], ankle: [56, 70], kneeFar: [41, 64], ankleFar: [38, 80], elbow: [42, 34], hand: [46, 45], elbowFar: [42, 34], handFar: [40, 46] },
    end: { ...standing, head: [57, 4], neck: [57, 13], hip: [57, 38], knee: [57, 54], ankle: [57, 70], kneeFar: [66, 49], ankleFar: [72, 60], elbow: [57, 26], hand: [60, 37], elbowFar: [57, 26], handFar: [55, 38] },
    prop: steps,
  },
  "co-breath-brace": {
    start: { ...onBack, elbow: [38, 78], hand: [44, 71], elbowFar: [38, 78], handFar: [46, 71] },
    end: { ...onBack, elbow: [38, 77], hand: [44, 67], elbowFar: [38, 77], handFar: [46, 67] },
  },
  "co-pelvic-tilt": { start: onBack, end: { ...onBack, hip: [53, 73], knee: [66, 57], kneeFar: [67, 57] } },
  "co-bird-dog": {
    start: onAllFours,
    end: { ...onAllFours, elbowFar: [20, 48], handFar: [8, 45], knee: [78, 51], ankle: [94, 49], toe: [97, 46] },
  },
  "co-dead-bug": {
    start: { ...onBack, knee: [57, 54], ankle: [73, 54], kneeFar: [58, 55], ankleFar: [74, 55], elbow: [28, 64], hand: [29, 50], elbowFar: [29, 64], handFar: [30, 50] },
    end: { ...onBack, knee: [57, 54], ankle: [73, 54], kneeFar: [67, 60], ankleFar: [75, 79], elbow: [28, 64], hand: [29, 50], elbowFar: [29, 64], handFar: [30, 50] },
  },
  "co-bridge": { start: onBack, end: { ...onBack, hip: [52, 60], knee: [67, 57], kneeFar: [68, 57], elbow: [37, 79], hand: [48, 80] } },
  "co-side-plank-knees": {
    start: { ...onBack, head: [22, 46], neck: [28, 54], hip: [53, 77], knee: [71, 79], ankle: [88, 80], kneeFar: [71, 78], ankleFar: [88, 79], elbow: [27, 78], hand: [38, 80], elbowFar: [38, 62], handFar: [49, 70] },
    end: { ...onBack, head: [20, 42], neck: [27, 50], hip: [53, 63], knee: [71, 79], ankle: [88, 80], kneeFar: [71, 78], ankleFar: [88, 79], elbow: [27, 78], hand: [38, 80], elbowFar: [37, 55], handFar: [49, 60] },
  },
  "co-front-plank": {
    start: { ...onBack, head: [19, 63], neck: [28, 67], hip: [56, 76], knee: [73, 79], ankle: [90, 78], toe: [91, 82], kneeFar: [73, 79], ankleFar: [90, 78], toeFar: [91, 82], elbow: [28, 79], hand: [39, 80], elbowFar: [28, 79], handFar: [39, 80] },
    end: { ...onBack, head: [19, 57], neck: [28, 61], hip: [56, 65], knee: [73, 70], ankle: [90, 76], toe: [91, 82], kneeFar: [73, 70], ankleFar: [90, 76], toeFar: [91, 82], elbow: [28, 79], hand: [39, 80], elbowFar: [28, 79], handFar: [39, 80] },
  },
  "co-curl-up": {
    start: { ...onBack, kneeFar: [73, 78], ankleFar: [92, 79], hand: [46, 78], handFar: [46, 78] },
    end: { ...onBack, head: [20, 66], neck: [27, 72], kneeFar: [73, 78], ankleFar: [92, 79], hand: [46, 78], handFar: [46, 78] },
  },
  "co-wall-squat": {
    start: { ...standing, head: [36, 12], neck: [35, 21], hip: [35, 47], knee: [46, 63], ankle: [52, 80], kneeFar: [46, 63], ankleFar: [52, 80], elbow: [37, 34], hand: [38, 46], elbowFar: [37, 34], handFar: [38, 46] },
    end: { ...standing, head: [36, 22], neck: [35, 31], hip: [35, 57], knee: [53, 59], ankle: [53, 80], kneeFar: [53, 59], ankleFar: [53, 80], elbow: [38, 44], hand: [46, 54], elbowFar: [38, 44], handFar: [46, 54] },
    prop: wallLeft,
  },
  "co-pelvic-floor": { start: seated, end: { ...seated, head: [43, 26], neck: [43, 35], hip: [42, 59] }, prop: chair },
};

/** The pose part of the way from one to another, 0 to 1. */
export function between(start, end, share) {
  const names = new Set([...Object.keys(start), ...Object.keys(end)]);
  return Object.fromEntries(
    [...names].map((name) => {
      const [from, to] = [joint(start, name), joint(end, name)];
      return [name, [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share]];
    }),
  );
}

/** Where a joint is; toes that are not named point on from the ankle, flat. */
export function joint(pose, name) {
  if (pose[name]) return pose[name];
  const ankle = name === "toeFar" ? pose.ankleFar : pose.ankle;
  return [ankle[0] + 6, ankle[1] + 1];
}
