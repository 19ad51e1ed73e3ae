'use client';

import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/form/field';

interface TestModelFormProps {
  /** Of the endpoint. */
  name: string;
  onTest: (model: string) => void;
}

/** Names the model of an endpoint's test, for an endpoint that lists none or whose first one fails. */
export function TestModelForm({ name, onTest }: TestModelFormProps) {
  const [model, setModel] = useState('');
  return (
    <form
      className="flex items-end gap-1.5"
      onSubmit={(event) => {
        event.preventDefault();
        onTest(model.trim());
      }}
    >
      <div className="min-w-0 flex-1">
        <Field
          label={`Model of ${name} to try`}
          value={model}
          onValueChange={setModel}
          placeholder="llama3.3"
        />
      </div>
      <Button type="submit" look="outline" disabled={model.trim() === ''}>
        Test this model
      </Button>
    </form>
  );
}
