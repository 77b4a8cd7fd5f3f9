import type { Feature } from '#libs/event-store/feature';
import { Accounts } from './accounts.ts';
import { Persons } from './persons.ts';
import { AccountsController } from './vault/accounts.controller.ts';
import { AddresseesController } from './vault/addressees.controller.ts';
import { personRights } from './vault/person-rights.reader.ts';
import { PersonsController } from './vault/persons.controller.ts';

/** Who may be told of a person, and of an account. */
export const vault: Feature = {
  controllers: [PersonsController, AccountsController, AddresseesController],
  providers: [Persons, Accounts],
  readers: [personRights],
};
