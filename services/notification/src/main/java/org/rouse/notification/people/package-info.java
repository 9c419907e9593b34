/** The view of people in notification, projected from {@code rouse.person.v1}. */
@NullMarked
package org.rouse.notification.people;

import org.jspecify.annotations.NullMarked;
