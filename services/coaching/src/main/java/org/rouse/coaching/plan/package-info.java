/** The plan agreed with a person: its rules, its changes, its ramp, and its adherence. Pure: no clock. */
@NullMarked
package org.rouse.coaching.plan;

import org.jspecify.annotations.NullMarked;
