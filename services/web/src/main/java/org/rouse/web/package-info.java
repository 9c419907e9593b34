/** The one origin for people and browsers: signs in, serves the apps, passes requests on to the services. */
@NullMarked
package org.rouse.web;

import org.jspecify.annotations.NullMarked;
