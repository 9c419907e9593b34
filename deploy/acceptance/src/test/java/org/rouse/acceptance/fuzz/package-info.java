/** Hostile requests, made up from what a service says about itself. */
@NullMarked
package org.rouse.acceptance.fuzz;

import org.jspecify.annotations.NullMarked;
