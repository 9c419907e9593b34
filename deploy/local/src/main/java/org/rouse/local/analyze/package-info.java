/** Runs the movement core over exported files: stretches and weeks, without a server. */
@NullMarked
package org.rouse.local.analyze;

import org.jspecify.annotations.NullMarked;
