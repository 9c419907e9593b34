/** Hostile requests, generated from a service's own description. */
@NullMarked
package org.rouse.acceptance.fuzz;

import org.jspecify.annotations.NullMarked;
