import "../shared/about.js";
