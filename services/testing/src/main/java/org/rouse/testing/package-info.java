/**
 * The parts that the tests of all services share, in test scope alone: a token issuer, clocks that stand still, a broker and a database
 * that can stop and restart, and the tests that every service must pass.
 */
@NullMarked
package org.rouse.testing;

import org.jspecify.annotations.NullMarked;
