/** When whom is told that a case is urgent and nobody works on it, and what a coach is told once a day. Pure. */
@NullMarked
package org.rouse.coaching.alert;

import org.jspecify.annotations.NullMarked;
