/** What notification knows about people: a view of {@code rouse.person.v1}. */
@NullMarked
package org.rouse.notification.people;

import org.jspecify.annotations.NullMarked;
