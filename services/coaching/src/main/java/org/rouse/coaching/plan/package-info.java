/** The plan agreed with a person: its rules, its changes, how it goes up and down, and how it is kept. Pure: no clock. */
@NullMarked
package org.rouse.coaching.plan;

import org.jspecify.annotations.NullMarked;
